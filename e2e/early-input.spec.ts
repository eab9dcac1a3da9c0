import type { Page } from "@playwright/test";
import { CUTLERY, paidOrder } from "./fixtures/after-order";
import { expect, test } from "./fixtures/test";

/** On a slow phone a page can be used for seconds before its script comes: what was done until then counts. */
async function holdScripts(page: Page): Promise<() => Promise<void>> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/_next/static/**/*.js*", async (route) => {
    await released;
    await route.continue();
  });
  return async () => {
    release();
    await page.waitForLoadState("load");
  };
}

test("a number typed early stays when the phone is mended, and has its hyphens", async ({ page }) => {
  const release = await holdScripts(page);
  await page.goto("/orders/find", { waitUntil: "commit" });
  const number = page.getByRole("textbox", { name: /주문번호/ });
  const phone = page.getByRole("textbox", { name: /휴대폰/ });
  await number.fill("01ARZ3NDEKTSV4RRFFQ69G5FAV");
  await phone.fill("0101234567");
  await release();
  await expect(phone).toHaveValue("010-123-4567");
  await phone.press("End");
  await phone.pressSequentially("8");
  await expect(phone).toHaveValue("010-1234-5678");
  await expect(number).toHaveValue("01ARZ3NDEKTSV4RRFFQ69G5FAV");
});

test("an option and a number chosen early are what the total names and the cart gets", async ({
  shopper,
  page,
}) => {
  const release = await holdScripts(page);
  await page.goto("/products/celadon-teapot", { waitUntil: "commit" });
  const last = page.getByRole("radio").last();
  const quantity = page.getByRole("spinbutton", { name: "수량" });
  await shopper.openOptions();
  await last.check();
  await quantity.fill("2");
  await release();
  await expect(page.locator("#options").getByText("224,000원")).toBeVisible();
  await page.getByRole("button", { name: "수량 늘리기" }).click();
  await expect(quantity).toHaveValue("3");
  await expect(last).toBeChecked();
  await page.getByRole("button", { name: "장바구니", exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: "장바구니에 담았어요" })).toBeVisible();
  await page.goto("/cart");
  await expect(page.getByRole("main")).toContainText("336,000원");
});

test("pieces chosen early on the cancel page are counted before anything of the old sum can be sent", async ({
  page,
  sandbox,
}) => {
  const { merchantUid } = await paidOrder(page, sandbox);
  const release = await holdScripts(page);
  await page.goto(`/orders/${merchantUid}/cancel`, { waitUntil: "commit" });
  await expect(page.getByRole("button", { name: "165,000원 환불받고 취소하기" })).toBeVisible();
  await page.locator(`[name="u.celadon-teapot-320"]`).selectOption("0");
  await page.locator(`[name="u.${CUTLERY}"]`).selectOption("1");
  await release();
  await expect(page.getByRole("button", { name: "38,000원 환불받고 취소하기" })).toBeVisible();
  await expect(page.locator(`[name="u.${CUTLERY}"]`)).toHaveValue("1");
});

test("pay pressed early, twice: nothing of it in the address, nothing lost, and one window once the script is there", async ({
  shopper,
  page,
}) => {
  await shopper.takeToCheckout();
  await expect(shopper.payButton).toBeVisible();
  const address = page.url();
  const release = await holdScripts(page);
  await page.reload({ waitUntil: "commit" });
  await shopper.fillForm("card");
  await shopper.payButton.click();
  await shopper.payButton.click();
  await release();
  // A click that is too old by then asks for a fresh one.
  const armed = page.getByRole("button", { name: "결제창 열기" });
  const isThere = async () => (await armed.isVisible()) || (await shopper.windowPlace()) !== null;
  await expect.poll(isThere).toBe(true);
  if (await armed.isVisible()) await armed.click();
  const window = await shopper.window();
  expect(await shopper.placedOrders()).toHaveLength(1);
  if (!/window/.test(page.url())) expect(page.url()).toBe(address);
  await window.cancel.click();
  await expect(page.getByRole("main")).toContainText("결제되지 않았어요");
});

test("a press too early is told what is missing, and keeps what is there", async ({ shopper, page }) => {
  await shopper.takeToCheckout();
  await expect(shopper.payButton).toBeVisible();
  const release = await holdScripts(page);
  await page.reload({ waitUntil: "commit" });
  await page.getByLabel(/^이름/).fill("홍길동");
  await shopper.purchaseBox.check();
  await shopper.payButton.click();
  await release();
  await expect(page.getByText(/확인할 항목이/)).toBeVisible();
  await expect(page.getByLabel(/^이름/)).toHaveValue("홍길동");
  await expect(shopper.purchaseBox).toBeChecked();
});

test("a phone typed early at the checkout has its hyphens, and nothing is lost", async ({
  shopper,
  page,
}) => {
  await shopper.takeToCheckout();
  const release = await holdScripts(page);
  await page.reload({ waitUntil: "commit" });
  const phone = page.getByRole("textbox", { name: /^휴대폰 번호/ });
  await phone.pressSequentially("0101234");
  await release();
  await expect(phone).toHaveValue("010-123-4");
});
