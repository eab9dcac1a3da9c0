import { expect, test } from "./fixtures/test";

for (const [address, text] of [
  ["/", "오프라인이에요. 장바구니와 주문은 그대로예요."],
  ["/en/cart", "You are offline. Your cart and orders are kept."],
  ["/orders/find", "오프라인이에요. 장바구니와 주문은 그대로예요."],
  ["/en/sign-in", "You are offline. Your cart and orders are kept."],
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

for (const [address, link, text] of [
  ["/", "청자 상감 다관", "페이지를 여는 중이에요"],
  ["/en", "Celadon Inlaid Teapot", "Opening the page"],
] as const) {
  test(`a page that is long in coming is said to be on its way, from ${address}`, async ({ page }) => {
    await page.goto(address);
    await page.route(/\/products\//, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 2_000));
      await route.continue();
    });
    const note = page.getByRole("status").filter({ hasText: text });
    await page.getByRole("main").getByRole("link", { name: link, exact: true }).first().click();
    await expect(note).toBeVisible();
    await expect(page.getByRole("heading", { level: 1, name: link })).toBeVisible();
    await expect(note).toHaveCount(0);
  });
}
