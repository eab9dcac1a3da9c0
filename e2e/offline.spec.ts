import { expect, test } from "./fixtures/test";

for (const [address, text] of [
  ["/", "오프라인이에요. 장바구니와 주문은 그대로예요."],
  ["/en/cart", "You are offline. Your cart and orders are kept."],
] as const) {
  test(`a lost connection is told on ${address}, and taken back when it is there again`, async ({ page }) => {
    await page.goto(address);
    const note = page.getByRole("status").filter({ hasText: text });
    await expect(note).toHaveCount(0);
    await page.context().setOffline(true);
    await expect(note).toBeVisible();
    await page.context().setOffline(false);
    await expect(note).toHaveCount(0);
  });
}
