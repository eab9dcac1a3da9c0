import { expect, test } from "./fixtures/test";
import { Shopper } from "./pages/shopper";

const APPS = {
  kakaotalk:
    "Mozilla/5.0 (Linux; Android 14; SM-S921N) AppleWebKit/537.36 Chrome/130 Mobile Safari/537.36 KAKAOTALK 11",
  instagram:
    "Mozilla/5.0 (Linux; Android 14; SM-S921N) AppleWebKit/537.36 Chrome/130 Mobile Safari/537.36 Instagram 350",
  iphone:
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Instagram 350",
};

test("inside of another app the way to the shopper's own browser is offered, with the cart", async ({
  browser,
  baseURL,
  page,
  isMobile,
}) => {
  const linkIn = async (userAgent: string) => {
    const context = await browser.newContext({ baseURL: baseURL ?? "", userAgent, locale: "ko-KR" });
    const inside = await context.newPage();
    await new Shopper(inside, isMobile).takeToCheckout();
    const main = (await inside.getByRole("main").textContent()) ?? "";
    const link = inside.getByRole("link", { name: "외부 브라우저로 열기" });
    const href = (await link.count()) > 0 ? await link.getAttribute("href") : null;
    await context.close();
    return { main, href };
  };
  const kakao = await linkIn(APPS.kakaotalk);
  expect(kakao.href).toMatch(/^kakaotalk:\/\/web\/openExternal\?url=http/);
  const instagram = await linkIn(APPS.instagram);
  expect(instagram.main).toContain("이 앱에서는 결제 앱이 열리지 않을 수 있어요");
  expect(instagram.href).toMatch(/^intent:\/\/.*\/checkout\?cart=[\w.-]+#Intent;scheme=http;/);
  const iphone = await linkIn(APPS.iphone);
  expect(iphone.href).toBeNull();
  expect(iphone.main).toContain("외부 브라우저에서 열기");

  // In the other browser: the address changes nothing by itself, and a press takes the cart over.
  await page.goto(decodeURIComponent(new URL(kakao.href ?? "").search.replace("?url=", "")));
  await expect(page.getByText("주문할 상품이 없어요")).toBeVisible();
  await page.getByRole("button", { name: "이 상품으로 주문하기" }).click();
  await page.waitForURL(/\/checkout$/);
  await expect(page.getByRole("list", { name: "주문 상품" })).toContainText("청자 상감 다관");
});

test("in a browser of its own nothing is said of it", async ({ shopper, page }) => {
  await shopper.takeToCheckout();
  await expect(shopper.payButton).toBeVisible();
  await expect(page.getByText("외부 브라우저로 열기")).toHaveCount(0);
});
