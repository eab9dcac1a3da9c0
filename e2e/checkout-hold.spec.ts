import { expect, test } from "./fixtures/test";

test.use({ stackOptions: { env: { ORDER_HOLD_SECONDS: "12" } } });

test("a hold that runs out: the gateway is asked, then the order is over, and one press orders anew", async ({
  shopper,
  page,
  sandbox,
  isMobile,
}) => {
  test.slow();
  const window = await shopper.openWindow("card");
  const first = await shopper.placedOrder();
  await window.cancel.click();
  const isOver = page.getByText(/상품을 잡아둔 시간이 지났어요|결제 시간이 지나 닫힌/).first();
  await expect(isOver).toBeVisible({ timeout: 60_000 });
  const asked = (await sandbox.calls()).filter(({ path }) => path.includes(first));
  expect(asked.length).toBeGreaterThan(0);
  await expect.poll(async () => (await shopper.order(first)).status).toBe("expired");
  // A phone is on the order's page by then.
  if (isMobile) return;
  await (await shopper.pressPay()).approve.click();
  await expect(shopper.heading("주문이 완료됐어요")).toBeVisible();
  expect(await shopper.orderNumber()).not.toBe(first);
});
