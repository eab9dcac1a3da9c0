import { sticksOut, violationsOf } from "./fixtures/page-faults";
import { expect, test } from "./fixtures/test";
import { CartPage } from "./pages/cart-page";
import { Lists } from "./pages/lists";

for (const prefix of ["", "/en"]) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`axe and 320 px: lists, and the open sheets, ${prefix || "/ko"} ${colorScheme}`, async ({
      page,
      shopper,
    }) => {
      await page.emulateMedia({ colorScheme });
      const lists = new Lists(page);
      for (const path of [
        "/search?category=tea&stock=in&max=20000",
        "/search?q=찾쟌",
        "/categories/teaware",
      ]) {
        await page.goto(`${prefix}${path}`);
        expect(await violationsOf(page)).toEqual([]);
      }
      await lists.openFilters();
      await expect(lists.sheet).toBeVisible();
      expect(await violationsOf(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await sticksOut(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await expect(lists.sheet).toBeHidden();
      await expect(page.getByRole("button", { name: /^(정렬·필터|Sort and filter)/ })).toBeFocused();

      await page.goto(`${prefix}/products/tea-cup-pair`);
      await page.getByRole("button", { name: /^(구매하기|Buy)$/ }).click();
      expect(await violationsOf(page)).toEqual([]);
      expect(await sticksOut(page)).toEqual([]);
      await page.keyboard.press("Escape");

      await shopper.add("tea-cup-pair");
      await shopper.add("moon-jar");
      await page.goto(`${prefix}/cart`);
      await new CartPage(page).tick(prefix ? "White Porcelain Moon Jar" : "백자 달항아리").click();
      // The sums are faint until the server has answered.
      await expect(page.locator("[data-pending]")).toHaveCount(0);
      expect(await violationsOf(page)).toEqual([]);
      expect(await sticksOut(page)).toEqual([]);
    });
  }
}
