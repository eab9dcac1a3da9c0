import { movedWhileArriving } from "./fixtures/arrival";
import { placeOrder } from "./fixtures/offers";
import { expect, test } from "./fixtures/test";

const PAGES = [
  "/",
  "/categories",
  "/categories/tea",
  "/products/celadon-teapot",
  "/products/moon-jar",
  "/search?q=다기&sort=price-asc",
  "/cart",
  "/checkout",
  "/orders/find",
  "/sign-in",
  "/legal/withdrawal",
];

for (const locale of ["ko", "en"]) {
  test(`nothing that is seen moves while a page comes in: ${locale}`, async ({ shopper, page }) => {
    const prefix = locale === "ko" ? "" : "/en";
    for (const path of ["/cart", "/checkout"])
      expect.soft(await movedWhileArriving(page, `${prefix}${path}`), `empty: ${path}`).toEqual([]);
    await shopper.takeToCheckout();
    for (const path of PAGES)
      expect.soft(await movedWhileArriving(page, `${prefix}${path}`), path).toEqual([]);
    const { merchant_uid: merchantUid } = await placeOrder(page.request);
    for (const rest of [
      `/orders/${merchantUid}`,
      `/orders/${merchantUid}/confirming`,
      `/checkout/${merchantUid}`,
    ])
      expect.soft(await movedWhileArriving(page, `${prefix}${rest}`), rest).toEqual([]);
  });
}
