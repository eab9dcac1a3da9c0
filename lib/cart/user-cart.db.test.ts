import { afterAll, beforeAll, expect, test } from "vitest";
import { findCartRow } from "@/db/queries/carts";
import { makeMember } from "@/db/testing/members";
import { openTestShop, type TestShop } from "@/db/testing/test-shop";
import { addToCart, parseCart } from "./cart";
import { changeUserCart } from "./user-cart";

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

test("a member's devices change one cart at the same moment, and no change is lost", async () => {
  const { db } = shop.shop;
  const userId = await makeMember(shop);
  const variants = Array.from({ length: 12 }, (_, at) => `cup-${at}`);
  await Promise.all(
    variants.map((variantId) =>
      changeUserCart(userId, (cart) => addToCart(cart, { variantId, quantity: 1 }), db),
    ),
  );
  const cart = parseCart((await findCartRow(db, userId))?.cart);
  expect(cart?.lines.map(({ variantId }) => variantId).sort()).toEqual(variants.sort());
  // One cart, also where there was none before: each change has a key of its own.
  expect(cart?.version).toBe(1 + variants.length);
});
