import { sticksOut } from "./fixtures/page-faults";
import { expect, test } from "./fixtures/test";

const PAGES = [
  "/",
  "/categories",
  "/categories/tea",
  "/products/celadon-teapot",
  "/cart",
  "/checkout",
  "/orders/find",
  "/no/such",
];

/** What WCAG asks for: 320 CSS pixels, and a screen of 1,280 at 200 %, which leaves half of its width. */
const VIEWS = [
  { name: "320 px", width: 320, height: 640 },
  { name: "200 % zoom", width: 640, height: 400 },
];

for (const { name, width, height } of VIEWS) {
  test.describe(name, () => {
    test.use({ viewport: { width, height }, deviceScaleFactor: 2 });

    test("no shopper page scrolls sideways, in either language", async ({ shopper, page }) => {
      await shopper.takeToCheckout();
      for (const path of PAGES) {
        for (const prefix of ["", "/en"]) {
          await page.goto(`${prefix}${path}`);
          expect(await sticksOut(page), `${prefix}${path}`).toEqual([]);
        }
      }
    });

    test("nor does the checkout in its states, nor the order that it makes", async ({ shopper, page }) => {
      await shopper.takeToCheckout();
      await shopper.payButton.click();
      await expect(page.getByText(/확인할 항목이/)).toBeVisible();
      expect(await sticksOut(page), "with errors").toEqual([]);
      await shopper.fillForm("vbank");
      expect(await sticksOut(page), "filled").toEqual([]);
      await shopper.pressPay();
      const merchantUid = await shopper.placedOrder();
      await page.goto(`/orders/${merchantUid}/confirming`);
      expect(await sticksOut(page), "confirming").toEqual([]);
      await page.goto(`/orders/${merchantUid}`);
      expect(await sticksOut(page), "unpaid").toEqual([]);
      await page.goto(`/checkout/${merchantUid}`);
      expect(await sticksOut(page), "paying again").toEqual([]);
      await (await shopper.pressPay()).issueAccount.click();
      await expect(shopper.heading("입금을 기다리고 있어요")).toBeVisible();
      expect(await sticksOut(page), "account").toEqual([]);
      await page.goto(`/orders/${merchantUid}/address`);
      expect(await sticksOut(page), "another address").toEqual([]);
    });
  });
}

test("the bar at the bottom is not seen before its button is there: it would grow, and what grows has moved", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/products/celadon-teapot");
  const bar = page.locator("[data-bottom-bar]");
  await expect(bar).toBeVisible();
  // As it is drawn when the page has come as far as its first line.
  await bar.evaluate((element) => {
    for (const button of element.querySelectorAll("button")) button.remove();
  });
  await expect(bar).toBeHidden();
});
