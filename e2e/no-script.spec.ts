import { expect, test } from "./fixtures/test";
import { CartPage } from "./pages/cart-page";
import { Lists } from "./pages/lists";

test.use({ javaScriptEnabled: false });

test("without JavaScript: search, narrow, choose, put into the cart, change it, and undo", async ({
  page,
}) => {
  const lists = new Lists(page);
  await page.goto("/");
  await lists.search("찻잔");
  await page.getByLabel("최고 (원)").fill("50000");
  await page.getByRole("button", { name: /보기$/ }).click();
  await expect(page).toHaveURL(/max=50000/);
  await lists.product("마주 찻잔 두 개").click();

  await page.getByRole("radio", { name: /백자/ }).check();
  await page.getByRole("spinbutton", { name: "수량" }).fill("2");
  await page.getByRole("button", { name: "장바구니", exact: true }).click();

  const cart = new CartPage(page);
  await expect(cart.line("마주 찻잔 두 개")).toContainText("56,000원");
  await cart.more("마주 찻잔 두 개").click();
  await expect(cart.line("마주 찻잔 두 개")).toContainText("84,000원");
  await cart.tick("마주 찻잔 두 개").click();
  await expect(cart.order).toHaveCount(0);
  await cart.tick("마주 찻잔 두 개").click();
  await expect(cart.order).toHaveText("84,000원 주문하기");
  await cart.remove("마주 찻잔 두 개");
  await page.getByRole("button", { name: "되돌리기" }).click();
  await expect(cart.line("마주 찻잔 두 개")).toContainText("84,000원");
  await cart.order.click();
  await expect(page.getByRole("heading", { level: 1, name: "주문·결제" })).toBeVisible();
});
