import postgres from "postgres";
import { expect, OWN_SHOP, test } from "./fixtures/test";
import { whenLive } from "./fixtures/when-live";
import { CartPage } from "./pages/cart-page";

test("a sold-out option says so and cannot be chosen; another goes into the cart", async ({
  page,
  shopper,
}) => {
  await page.goto("/products/tea-cup-pair");
  await shopper.openOptions();
  const soldOut = page.getByRole("radio", { name: /흑유/ });
  await expect(soldOut).toBeDisabled();
  await expect(page.getByText("품절이라 고를 수 없어요")).toBeVisible();
  await page.getByText("백자", { exact: true }).click();
  await page.getByRole("button", { name: "수량 늘리기" }).click();
  await page.getByRole("button", { name: "장바구니", exact: true }).click();
  await page.getByRole("link", { name: "장바구니 보기" }).click();
  const cart = new CartPage(page);
  await expect(cart.line("마주 찻잔 두 개")).toContainText("백자");
  await expect(cart.line("마주 찻잔 두 개")).toContainText("56,000원");
});

test("each press counts, also while the answer to one before is awaited", async ({ page, shopper }) => {
  const cart = new CartPage(page);
  await shopper.add("celadon-teapot");
  await page.goto("/cart");
  await page.route("**/cart", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    await route.continue();
  });
  for (let press = 0; press < 4; press += 1) await cart.more("청자 상감 다관").click();
  await expect(cart.line("청자 상감 다관")).toContainText("수량 5");
  await expect(cart.order).toHaveText("445,000원 주문하기");
  await page.unrouteAll({ behavior: "wait" });
  await page.reload();
  await expect(cart.order).toHaveText("445,000원 주문하기");
});

test("what was not ticked comes back unticked", async ({ page, shopper }) => {
  const cart = new CartPage(page);
  await shopper.add("celadon-teapot");
  await shopper.add("spoon-rest");
  await page.goto("/cart");
  const sum = (await cart.order.textContent()) ?? "";
  await cart.tick("청자 상감 다관").click();
  await expect(cart.order).not.toHaveText(sum);
  const without = (await cart.order.textContent()) ?? "";
  await cart.remove("청자 상감 다관");
  await page.getByRole("button", { name: "되돌리기" }).click();
  await expect(cart.line("청자 상감 다관")).toBeVisible();
  await expect(cart.order).toHaveText(without);
});

test("a cart of which nothing is ordered has no delivery to be free", async ({ page, shopper }) => {
  const cart = new CartPage(page);
  await shopper.add("celadon-teapot");
  await page.goto("/cart");
  const sums = page.getByRole("main").locator("dl");
  await expect(sums).toContainText("배송비무료");
  await cart.tick("청자 상감 다관").click();
  await expect(sums).toContainText("배송비0원");
});

test("what was removed comes back, also after a reload", async ({ page, shopper }) => {
  const cart = new CartPage(page);
  await shopper.add("celadon-teapot");
  await shopper.add("spoon-rest");
  await page.goto("/cart");
  await cart.remove("청자 상감 다관");
  await expect(cart.line("청자 상감 다관")).toHaveCount(0);
  await expect(page.getByText("‘청자 상감 다관’ 상품을 뺐어요.")).toBeVisible();
  await page.reload();
  await page.getByRole("button", { name: "되돌리기" }).click();
  await expect(cart.line("청자 상감 다관")).toBeVisible();
  await expect(page.getByRole("region", { name: "담은 상품" }).getByRole("listitem").first()).toContainText(
    "청자 상감 다관",
  );
  await expect(page.getByText("상품을 뺐어요")).toHaveCount(0);
});

test("with the keyboard, removing and undoing keep their place on the page", async ({ page, shopper }) => {
  const cart = new CartPage(page);
  await shopper.add("celadon-teapot");
  await shopper.add("spoon-rest");
  await page.goto("/cart");
  const remove = cart.line("청자 상감 다관").getByRole("button", { name: /빼기$/ });
  await whenLive(remove);
  await remove.press("Enter");
  const undo = page.getByRole("button", { name: "되돌리기" });
  await expect(undo).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(undo).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(cart.line("청자 상감 다관")).toBeVisible();
  const focused = () => page.evaluate(() => document.activeElement?.tagName);
  await expect.poll(focused).not.toBe("BODY");
});

test("without a connection the cart says so in its place, and goes on afterwards", async ({
  page,
  shopper,
  context,
}) => {
  const cart = new CartPage(page);
  await shopper.add("celadon-teapot");
  await page.goto("/cart");
  await context.setOffline(true);
  await cart.more("청자 상감 다관").click();
  await expect(cart.line("청자 상감 다관")).toContainText("문제가 생겼어요");
  await context.setOffline(false);
  await cart.more("청자 상감 다관").click();
  await expect(cart.order).toHaveText("178,000원 주문하기");
});

test("a line that is not ticked stays in the cart, and is not in the order", async ({ page, shopper }) => {
  const cart = new CartPage(page);
  await shopper.add("celadon-teapot");
  await shopper.add("moon-jar");
  await page.goto("/cart");
  await cart.tick("백자 달항아리").click();
  await expect(cart.tick("백자 달항아리")).not.toBeChecked();
  await expect(cart.order).toHaveText("89,000원 주문하기");
  await page.reload();
  await expect(cart.tick("백자 달항아리")).not.toBeChecked();
  await cart.order.click();
  await page.waitForURL(/\/checkout$/, { waitUntil: "commit" });
  await shopper.fillForm();
  await (await shopper.pressPay()).approve.click();
  const merchantUid = await shopper.orderNumber();
  await expect.poll(async () => (await shopper.order(merchantUid)).status).toBe("paid");
  expect((await shopper.order(merchantUid)).total).toBe(89_000);

  await page.goto("/cart");
  await expect(cart.line("백자 달항아리")).toBeVisible();
  await expect(cart.line("청자 상감 다관")).toHaveCount(0);
  await expect(page.getByText("주문할 상품을 선택해 주세요.")).toBeVisible();
  await page.getByRole("checkbox", { name: /^전체 선택/ }).click();
  await expect(cart.order).toHaveText("68,000원 주문하기");
});

test("buying one thing at once leaves the rest in the cart", async ({ page, shopper }) => {
  await shopper.add("moon-jar");
  await shopper.takeToCheckout("spoon-rest");
  await expect(page.getByRole("button", { name: "9,000원 결제하기" })).toBeVisible();
  await page.goto("/cart");
  await expect(new CartPage(page).tick("백자 달항아리")).not.toBeChecked();
});

test(
  "a price and a stock that changed meanwhile are explained on their lines",
  OWN_SHOP,
  async ({ page, shopper, ownShop }) => {
    const cart = new CartPage(page);
    await shopper.add("zelkova-tray");
    await shopper.add("onggi-jar");
    await page.goto("/cart");
    await cart.more("숨 쉬는 옹기 항아리").click();
    await expect(cart.line("숨 쉬는 옹기 항아리")).toContainText("2");
    const [tray, jar] = [await cart.variantOf("느티나무 찻상"), await cart.variantOf("숨 쉬는 옹기 항아리")];
    const sql = postgres(ownShop.databaseUrl, { max: 1 });
    const [was] = await sql`select price, list_price from variants where id = ${tray}`;
    const [held] = await sql`select stock from variants where id = ${jar}`;
    try {
      await sql`update variants set price = 31000, list_price = null where id = ${tray}`;
      await sql`update variants set stock = 1 where id = ${jar}`;
      await page.reload();
      const from = `${Number(was?.price).toLocaleString("en")}원`;
      const changed = `가격이 ${from}에서 31,000원으로 바뀌었어요.`;
      await expect(cart.line("느티나무 찻상")).toContainText(changed);
      // No other press takes note of it, nor removing and putting back.
      await cart.more("느티나무 찻상").click();
      await expect(cart.line("느티나무 찻상")).toContainText("62,000원");
      await cart.remove("느티나무 찻상");
      await page.getByRole("button", { name: "되돌리기" }).click();
      await expect(cart.line("느티나무 찻상")).toContainText(changed);
      await expect(cart.line("숨 쉬는 옹기 항아리")).toContainText("1개만 남았어요.");
      await page.getByRole("button", { name: "1개로 바꾸기" }).click();
      await expect(cart.line("숨 쉬는 옹기 항아리")).not.toContainText("1개만 남았어요.");
      await page.getByRole("button", { name: "확인했어요" }).click();
      await expect(page.getByText("바뀌었어요")).toHaveCount(0);
      await expect(cart.line("느티나무 찻상")).toContainText("31,000원");
    } finally {
      // Other journeys buy them in the same shop.
      await sql`update variants set price = ${was?.price}, list_price = ${was?.list_price} where id = ${tray}`;
      await sql`update variants set stock = ${held?.stock} where id = ${jar}`;
      await sql.end();
    }
  },
);

test("what is bought at once takes the place of what the cart held of it, and the checkout says so", async ({
  page,
  shopper,
}) => {
  await shopper.add("onggi-jar");
  await shopper.add("celadon-teapot");
  await page.goto("/cart");
  const cart = new CartPage(page);
  await cart.more("청자 상감 다관").click();
  await expect(cart.line("청자 상감 다관")).toContainText("2");
  await shopper.takeToCheckout();
  await expect(
    page.getByText("청자 상감 다관: 장바구니에 담아 두었던 2개 대신 1개를 주문해요."),
  ).toBeVisible();
  await expect(page.getByText("장바구니의 다른 상품 1가지는 주문하지 않고 그대로 남겨 둬요.")).toBeVisible();
  await expect(page.getByRole("button", { name: "89,000원 결제하기" })).toBeVisible();
});

test(
  "fewer than were asked for are not bought at once without a word",
  OWN_SHOP,
  async ({ page, shopper, ownShop }) => {
    await page.goto("/products/onggi-jar");
    await shopper.openOptions();
    await page.getByRole("button", { name: /수량 늘리기/ }).click();
    const variantId = await page.getByRole("radio").first().inputValue();
    const sql = postgres(ownShop.databaseUrl, { max: 1 });
    const [was] = await sql`select stock from variants where id = ${variantId}`;
    try {
      await sql`update variants set stock = 1 where id = ${variantId}`;
      await page.getByRole("button", { name: "바로구매" }).click();
      await expect(page.getByText("살 수 있는 만큼인 1개까지 담았어요.")).toBeVisible();
      expect(new URL(page.url()).pathname).toBe("/products/onggi-jar");
    } finally {
      await sql`update variants set stock = ${was?.stock} where id = ${variantId}`;
      await sql.end();
    }
  },
);
