import { expect, test } from "./fixtures/test";

test("a card pays, and the order, the gateway and the cart agree", async ({ shopper, sandbox, page }) => {
  const window = await shopper.openWindow("card");
  await expect(window.amount).toContainText("89,000");
  await window.approve.click();
  await expect(shopper.heading("주문이 완료됐어요")).toBeVisible();

  const merchantUid = await shopper.orderNumber();
  const order = await shopper.order(merchantUid);
  expect(order).toMatchObject({ status: "paid", total: 89_000, refunds: [] });
  expect(order.payments).toMatchObject([{ status: "paid", amount: 89_000, decision: "accepted" }]);
  expect(await sandbox.paymentsOf(merchantUid)).toMatchObject([{ status: "paid", amount: 89_000 }]);

  await page.goto("/cart");
  await expect(page.getByRole("main")).not.toContainText("청자 상감 다관");
});

test("in English, from the product to the paid order", async ({ shopper, page }) => {
  await shopper.takeToCheckout("celadon-teapot", "/en");
  await shopper.fillForm("card");
  const window = await shopper.pressPay();
  await window.approve.click();
  await page.waitForURL(/\/en\/orders\/[0-9A-Z]{26}/);
  const merchantUid = await shopper.orderNumber();
  expect((await shopper.order(merchantUid)).status).toBe("paid");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

test("a stranger's browser is told that there is no such order", async ({ shopper, browser, baseURL }) => {
  const window = await shopper.openWindow("card");
  await window.approve.click();
  await expect(shopper.heading("주문이 완료됐어요")).toBeVisible();
  const merchantUid = await shopper.orderNumber();
  const stranger = await browser.newContext({ baseURL: baseURL ?? "" });
  expect((await stranger.request.get(`/api/orders/${merchantUid}`)).status()).toBe(404);
  expect((await stranger.request.get(`/orders/${merchantUid}`)).status()).toBe(404);
  await stranger.close();
});
