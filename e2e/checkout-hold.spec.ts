import { expect, test } from "./fixtures/test";

test.use({ stackOptions: { env: { ORDER_HOLD_SECONDS: "12" } } });

test("a hold that runs out: the gateway is asked, then the order is over, and one press orders anew", async ({
  shopper,
  page,
  sandbox,
}) => {
  test.slow();
  const window = await shopper.openWindow("card");
  const first = await shopper.placedOrder();
  await window.cancel.click();
  await expect(page.getByRole("main")).toContainText("결제되지 않았어요");
  const asked = (await sandbox.calls()).length;
  const isOver = page.getByText(/상품을 잡아둔 시간이 지났어요|결제 시간이 지나 닫힌/).first();
  await expect(isOver).toBeVisible({ timeout: 60_000 });
  expect((await sandbox.calls()).length).toBeGreaterThan(asked);
  expect((await shopper.order(first)).status).toBe("expired");
});
