import { merchant, paidOrder, untilStatus } from "./fixtures/after-order";
import { expect, OWN_SHOP, test } from "./fixtures/test";
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

test("without JavaScript: an order is found, and what was typed wrong is still there to be mended", async ({
  page,
  sandbox,
  browser,
  baseURL,
}) => {
  const { merchantUid, phone } = await paidOrder(page, sandbox);
  const plain = await browser.newContext({ baseURL: baseURL ?? "", javaScriptEnabled: false });
  const other = await plain.newPage();
  await other.goto("/orders/find");
  await other.getByLabel("주문번호").fill(merchantUid);
  await other.getByLabel(/휴대폰/).fill("01000000000");
  await other.getByRole("button", { name: "조회하기" }).click();
  await expect(other.getByText("맞는 주문을 찾지 못했어요.", { exact: false })).toBeVisible();
  await expect(other.getByLabel("주문번호")).toHaveValue(merchantUid);
  await other.getByLabel(/휴대폰/).fill(phone);
  await other.getByRole("button", { name: "조회하기" }).click();
  await other.waitForURL(new RegExp(merchantUid));
  await plain.close();
});

test("without JavaScript: a deposit that was cancelled goes back to the account that is named on the order's page", async ({
  page,
  sandbox,
}) => {
  const { merchantUid, phone } = await paidOrder(page, sandbox, "vbank");
  await page.goto(`/orders/${merchantUid}/cancel`);
  await page.getByRole("button", { name: /환불받고 취소하기/ }).click();
  await page.getByLabel("은행").selectOption("신한은행");
  await page.getByLabel("계좌번호").fill("12");
  await page.getByLabel("예금주").fill("홍길동");
  await page.getByLabel("주문할 때 쓴 휴대폰 번호").fill(phone);
  const submit = page.getByRole("button", { name: "이 계좌로 환불받기" });
  await submit.click();
  await expect(page.getByText("계좌번호를 숫자 8~16자리로 적어 주세요.")).toBeVisible();
  await expect(page.getByLabel("예금주")).toHaveValue("홍길동");
  await expect(page.getByLabel("은행")).toHaveValue("088");
  await page.getByLabel("계좌번호").fill("１１０-123-456789");
  await submit.click();
  await expect(page.getByText("계좌를 받았어요. 이 계좌로 환불해 드릴게요.")).toBeVisible();
  await untilStatus(page, merchantUid, "refunded");
});

test(
  "without JavaScript: a return is asked for and withdrawn",
  OWN_SHOP,
  async ({ page, sandbox, ownShop }) => {
    const { merchantUid } = await paidOrder(page, sandbox);
    await merchant(ownShop.env, "ship", merchantUid, "cj", "689012345678");
    await page.goto(`/orders/${merchantUid}/return`);
    await page.locator(`[name="u.celadon-teapot-320"]`).selectOption("1");
    await page.getByRole("button", { name: "금액 확인하기" }).click();
    await page.getByRole("button", { name: /반품 신청하기$/ }).click();
    await expect(page.getByRole("heading", { level: 1, name: "반품을 진행하고 있어요" })).toBeVisible();
    await page.getByRole("button", { name: "신청 취소하기" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "상품이 가고 있어요" })).toBeVisible();
  },
);
