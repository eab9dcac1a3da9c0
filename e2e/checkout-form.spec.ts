import { hold } from "./fixtures/hold";
import { expect, test } from "./fixtures/test";

test("nothing is ticked beforehand, and what is missing is named: at its field, and beside the button", async ({
  shopper,
  page,
}) => {
  await shopper.takeToCheckout();
  for (const box of await page.getByRole("checkbox").all()) await expect(box).not.toBeChecked();
  await expect(page.getByRole("button", { name: "89,000원 결제하기" })).toBeVisible();
  await page.getByLabel(/^이름/).fill("홍길동");
  await shopper.payButton.click();

  const phone = page.getByRole("textbox", { name: /^휴대폰 번호/ });
  await expect(phone).toBeFocused();
  await expect(phone).toHaveAccessibleDescription(/휴대폰 번호를 입력해 주세요/);
  const summary = page.getByRole("alert").filter({ hasText: "확인할 항목이 5개 있어요" });
  await expect(summary).toBeVisible();
  await summary.getByRole("button", { name: "주소를 입력해 주세요." }).click();
  await expect(page.getByLabel(/^주소/)).toBeFocused();

  await shopper.fillForm("card");
  await expect(page.getByText(/확인할 항목이/)).toBeHidden();
  await (await shopper.pressPay()).approve.click();
  await expect(shopper.heading("주문이 완료됐어요")).toBeVisible();
});

test("a field is told wrong when it is left, and right while it is corrected; the phone gets its hyphens", async ({
  shopper,
  page,
}) => {
  await shopper.takeToCheckout();
  await expect(shopper.payButton).toBeVisible();
  const phone = page.getByRole("textbox", { name: /^휴대폰 번호/ });
  await phone.pressSequentially("0101234");
  await expect(phone).toHaveValue("010-123-4");
  await phone.blur();
  await expect(page.getByText("번호가 맞는지 확인해 주세요", { exact: false })).toBeVisible();
  await phone.press("End");
  await phone.pressSequentially("5678");
  await expect(phone).toHaveValue("010-1234-5678");
  await expect(page.getByText("번호가 맞는지 확인해 주세요", { exact: false })).toBeHidden();
});

test("a reload, the other language, and a step away and back wipe nothing", async ({ shopper, page }) => {
  await shopper.takeToCheckout();
  await shopper.fillForm("trans");
  await page.getByLabel(/^배송 메모/).selectOption({ label: "직접 입력" });
  await page.getByLabel(/^메모 직접 입력/).fill("벨은 누르지 마세요");
  const isKept = async () => {
    await expect(page.locator("[name=name]")).toHaveValue("홍길동");
    await expect(page.locator("[name=phone]")).toHaveValue(/^010-\d{4}-\d{4}$/);
    await expect(page.locator("[name=line1]")).toHaveValue("서울 중구 세종대로 110");
    await expect(page.locator("[name=note]")).toHaveValue("벨은 누르지 마세요");
    await expect(page.locator("[name=note]")).toBeVisible();
    await expect(page.locator("[name=payMethod][value=trans]")).toBeChecked();
  };
  await page.reload();
  await isKept();
  await page.getByRole("link", { name: "Switch to English" }).click();
  await page.waitForURL(/\/en\/checkout$/);
  await isKept();
  await page.getByRole("link", { name: "Change in the cart" }).click();
  await page.waitForURL(/\/en\/cart$/);
  await page.goBack();
  await page.waitForURL(/\/en\/checkout$/);
  await isKept();
});

test("what is corrected while the window is made ready opens no window for what it said before", async ({
  shopper,
  page,
}) => {
  await shopper.takeToCheckout();
  await shopper.fillForm("card");
  const answers = await hold(page, "**/api/orders");
  await shopper.payButton.click();
  await expect(page.getByRole("button", { name: "결제창을 여는 중" })).toBeVisible();
  await page.getByLabel(/^상세주소/).fill("7층");
  await expect(shopper.payButton).toBeVisible();
  const placed = page.waitForResponse("**/api/orders");
  answers();
  await (await placed).finished();
  await expect(page.getByRole("button", { name: /결제창 열기|결제창을 여는 중/ })).toHaveCount(0);
  expect(await shopper.windowPlace()).toBeNull();
  await (await shopper.pressPay()).approve.click();
  await expect(shopper.heading("주문이 완료됐어요")).toBeVisible();
  await expect(page.getByText("(04524) 서울 중구 세종대로 110 7층")).toBeVisible();
});

test("what was paid with last stands first the next time", async ({ shopper, page }) => {
  await shopper.takeToCheckout();
  await expect(page.getByRole("radio").first()).toHaveAccessibleName(/카카오페이/);
  await shopper.fillForm("tosspay");
  await (await shopper.pressPay()).approve.click();
  await expect(shopper.heading("주문이 완료됐어요")).toBeVisible();
  await shopper.takeToCheckout("moon-jar");
  await expect(page.getByRole("radio").first()).toHaveAccessibleName(/토스페이.*최근 사용/);
});

test("a refused card is explained in the page's language, with the card's own words beside it", async ({
  shopper,
  page,
  isMobile,
}) => {
  await shopper.takeToCheckout("celadon-teapot", "/en");
  await shopper.fillForm("card");
  await (await shopper.pressPay()).decline.click();
  await expect(page.getByRole("main")).toContainText("You have not been charged");
  await expect(page.getByRole("main")).toContainText("over the limit of the card");
  await expect(page.locator("[lang=ko]").filter({ hasText: "한도 초과" })).toBeVisible();
  if (isMobile) return;
  await expect(page.getByRole("alert").filter({ hasText: "You have not been charged" })).toBeVisible();
});
