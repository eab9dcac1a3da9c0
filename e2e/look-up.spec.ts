import { expect, test } from "./fixtures/test";

test("a guest finds an order by number and phone in another browser; a wrong phone tells nothing", async ({
  shopper,
  browser,
  baseURL,
}) => {
  const window = await shopper.openWindow("card");
  await window.approve.click();
  await expect(shopper.heading("주문이 완료됐어요")).toBeVisible();
  const merchantUid = await shopper.orderNumber();

  const elsewhere = await browser.newContext({ baseURL: baseURL ?? "", locale: "ko-KR" });
  const page = await elsewhere.newPage();
  const ask = async (number: string, phone: string) => {
    await page.goto("/orders/find");
    await page.getByLabel("주문번호").fill(number);
    await page.getByLabel(/휴대폰/).fill(phone);
    await page.getByRole("button", { name: /조회/ }).click();
  };
  await page.goto("/orders/find");
  await expect(page.locator("main form")).toHaveJSProperty("noValidate", true);
  await page.getByRole("button", { name: /조회/ }).click();
  await expect(page.getByLabel("주문번호")).toBeFocused();
  await expect(page.getByLabel("주문번호")).toHaveAccessibleDescription(/주문번호를 입력해 주세요/);
  await expect(page.getByLabel(/휴대폰/)).toHaveAccessibleDescription(/휴대폰 번호를 입력해 주세요/);
  await page.getByLabel("주문번호").fill("1");
  await expect(page.getByText("주문번호를 입력해 주세요.", { exact: true })).toHaveCount(0);
  await expect(page.getByText("휴대폰 번호를 입력해 주세요.", { exact: true })).toBeVisible();

  await ask(merchantUid, "01000000000");
  const wrongPhone = await page.getByRole("alert").filter({ hasText: /./ }).first().textContent();
  await ask("01ARZ3NDEKTSV4RRFFQ69G5FAV", shopper.phone);
  const wrongNumber = await page.getByRole("alert").filter({ hasText: /./ }).first().textContent();
  expect(wrongNumber).toBe(wrongPhone);

  await ask(merchantUid, shopper.phone);
  await page.waitForURL(new RegExp(`/orders/${merchantUid}`));
  await expect(page.getByRole("main")).toContainText("청자 상감 다관");
  await elsewhere.close();
});
