import { expect, test } from "./fixtures/test";
import { orderNumberOf } from "./pages/shopper";

test("declined, then paid with another method on the same order", async ({ shopper, sandbox }) => {
  const first = await shopper.openWindow("card");
  await first.decline.click();
  const second = await shopper.tryAgain("kakaopay");
  await second.approve.click();
  await expect(shopper.heading("주문이 완료됐어요")).toBeVisible();
  const merchantUid = await shopper.orderNumber();
  const decisions = (await shopper.order(merchantUid)).payments.map(({ decision }) => decision);
  expect(decisions.sort()).toEqual(["accepted", "failed"]);
  expect(await sandbox.paymentsOf(merchantUid)).toHaveLength(2);
});

test("a window that was closed by the shopper says that nothing was paid, and keeps the order", async ({
  shopper,
  page,
}) => {
  const window = await shopper.openWindow("card");
  await window.cancel.click();
  await expect(page.getByRole("main")).toContainText("결제되지 않았어요");
  await expect(page.getByRole("main")).not.toContainText("다시 결제하지 마세요");
});

test("a shopper who walks away from the window finds the order still there", async ({
  shopper,
  page,
  isMobile,
}) => {
  const window = await shopper.openWindow("card");
  await window.walkAway.click();
  if (isMobile) {
    await page.goto("/checkout");
    await page.getByRole("link", { name: "이어서 결제하기" }).click();
    await page.waitForURL(/\/checkout\/[0-9A-Z]{26}/);
    const again = await shopper.pressPay();
    await again.approve.click();
  } else {
    await page
      .getByRole("link", { name: "결제 상태 확인" })
      .or(page.getByRole("button", { name: "결제 상태 확인" }))
      .click();
    await page.waitForURL(/confirming/);
    await expect(page.getByRole("main")).toContainText("아직 결제되지 않았어요");
    const merchantUid = orderNumberOf(page.url());
    await page.goto(`/checkout/${merchantUid}`);
    const again = await shopper.pressPay();
    await again.approve.click();
  }
  await expect(shopper.heading("주문이 완료됐어요")).toBeVisible();
});

test("paid in another language than the order was placed in: that is the language one comes back to", async ({
  shopper,
  page,
}) => {
  const first = await shopper.openWindow("card");
  await first.decline.click();
  await expect(page.getByRole("main")).toContainText("결제되지 않았어요");
  const merchantUid = await shopper.placedOrder();
  await page.goto(`/en/checkout/${merchantUid}`);
  await (await shopper.pressPay()).approve.click();
  await page.waitForURL(new RegExp(`/en/orders/${merchantUid}`));
  await expect(shopper.heading("Your order is complete")).toBeVisible();
});

test("the same form, after its order was cancelled, makes another order", async ({ shopper, page }) => {
  const window = await shopper.openWindow("card");
  await window.cancel.click();
  await expect(page.getByRole("main")).toContainText("결제되지 않았어요");
  const first = await shopper.placedOrder();
  await page.goto(`/orders/${first}/cancel`);
  await page.getByRole("button", { name: "주문 취소하기" }).click();
  await expect(page.getByText("주문을 취소했어요", { exact: false }).first()).toBeVisible();
  // The tab forgets the order that is over; what it makes next has the form and the key of before.
  await page.goto("/checkout");
  await expect(shopper.payButton).toBeVisible();
  await page.reload();
  await shopper.purchaseBox.check();
  await (await shopper.pressPay()).approve.click();
  await expect(shopper.heading("주문이 완료됐어요")).toBeVisible();
  expect(await shopper.orderNumber()).not.toBe(first);
});
