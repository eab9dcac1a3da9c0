import type { Browser } from "@playwright/test";
import { joinByMail } from "./fixtures/join-by-mail";
import type { Sandbox } from "./fixtures/sandbox";
import { expect, test } from "./fixtures/test";
import { CartPage } from "./pages/cart-page";
import { type PaymentWindow, Shopper } from "./pages/shopper";

type Going = { shopper: Shopper; sandbox: Sandbox };

/** The shopper's page hears and asks nothing any more: as good as gone. @returns the order's number. */
async function payAndGo(window: PaymentWindow, { shopper, sandbox }: Going): Promise<string> {
  const merchantUid = await shopper.placedOrder();
  await shopper.page.route("**/api/**", (route) => route.abort());
  await window.approve.click();
  await expect
    .poll(async () => (await sandbox.paymentsOf(merchantUid)).map(({ status }) => status))
    .toEqual(["paid"]);
  return merchantUid;
}

type Unseen = Going & { browser: Browser; isMobile: boolean };

/** The shop knows that it was paid, and the shopper's browser never hears of it. @returns the order's number. */
async function payUnseen({ shopper, sandbox, browser, isMobile }: Unseen, slug?: string): Promise<string> {
  await sandbox.fault({ on: isMobile ? "redirect" : "callback", kind: "lost" });
  const merchantUid = await payAndGo(await shopper.openWindow("card", slug), { shopper, sandbox });
  await expect.poll(() => settledElsewhere(browser, merchantUid)).toBe(true);
  return merchantUid;
}

/** Whether it is known as paid, asked by a browser that has nothing of the shopper's. */
async function settledElsewhere(browser: Browser, merchantUid: string): Promise<boolean> {
  const someone = await browser.newContext();
  const data = { imp_uid: null, merchant_uid: merchantUid };
  const answer = await someone.request.post("/api/payments/complete", { data });
  await someone.close();
  return answer.status() === 200;
}

test("the browser's answer is lost: the webhook settles, and the shopper's page says so", async ({
  shopper,
  sandbox,
  page,
  isMobile,
}) => {
  await sandbox.fault({ on: isMobile ? "redirect" : "callback", kind: "lost" });
  const window = await shopper.openWindow("card");
  const merchantUid = await shopper.placedOrder();
  await window.approve.click();
  await expect.poll(async () => (await shopper.order(merchantUid)).status).toBe("paid");
  await page.goto(`/orders/${merchantUid}`);
  await expect(shopper.heading(/주문이 완료됐어요|결제가 완료된/)).toBeVisible();
});

test("the webhook is lost: the browser's answer settles", async ({ shopper, sandbox }) => {
  await sandbox.fault({ on: "webhook", kind: "lost", times: 0 });
  const window = await shopper.openWindow("card");
  await window.approve.click();
  await expect(shopper.heading("주문이 완료됐어요")).toBeVisible();
  expect((await shopper.order(await shopper.orderNumber())).status).toBe("paid");
});

test("both are lost: the sweep settles", async ({ shopper, sandbox, isMobile, sweep, browser }) => {
  await sandbox.fault({ on: "webhook", kind: "lost", times: 0 });
  await sandbox.fault({ on: isMobile ? "redirect" : "callback", kind: "lost", times: 0 });
  const merchantUid = await payAndGo(await shopper.openWindow("card"), { shopper, sandbox });
  await expect
    .poll(async () => {
      await sweep();
      return settledElsewhere(browser, merchantUid);
    })
    .toBe(true);
});

test("webhooks that come twice, as forms, before and after, make one payment", async ({
  shopper,
  sandbox,
}) => {
  await sandbox.fault({ on: "webhook", kind: "doubled", times: 0 });
  await sandbox.fault({ on: "callback", kind: "doubled", times: 0 });
  const window = await shopper.openWindow("card");
  await window.approve.click();
  await expect(shopper.heading("주문이 완료됐어요")).toBeVisible();
  const order = await shopper.order(await shopper.orderNumber());
  expect(order.payments.map(({ decision }) => decision)).toEqual(["accepted"]);
  expect(order.refunds).toEqual([]);
});

test("paid while the shopper's browser was gone: the cart that is still full is not sold again", async ({
  shopper,
  sandbox,
  context,
  browser,
  isMobile,
}) => {
  const merchantUid = await payUnseen({ shopper, sandbox, browser, isMobile });
  // Another tab knows nothing of it, and the cookie has the cart as it was.
  const tab = await context.newPage();
  await tab.goto("/en/cart");
  await tab.getByRole("link", { name: /^Order · / }).click();
  await expect(tab.getByRole("heading", { name: "Your order is complete" })).toBeVisible();
  expect(new URL(tab.url()).pathname).toBe(`/en/orders/${merchantUid}`);
  await tab.goto("/cart");
  await expect(tab.getByRole("main")).not.toContainText("청자 상감 다관");
});

test("paid, and nobody has heard of it: an edited form that stood open in another tab sells nothing more", async ({
  shopper,
  sandbox,
  context,
  isMobile,
}) => {
  await sandbox.fault({ on: "webhook", kind: "lost", times: 0 });
  await sandbox.fault({ on: isMobile ? "redirect" : "callback", kind: "lost", times: 0 });
  await shopper.takeToCheckout();
  const second = new Shopper(await context.newPage(), isMobile);
  await second.page.goto("/checkout");
  await second.fillForm("card", shopper.phone);
  await shopper.fillForm("card");
  const merchantUid = await payAndGo(await shopper.pressPay(), { shopper, sandbox });
  await second.page.getByLabel(/^(이름|Name)/).fill("성춘향");
  await second.payButton.click();
  await second.page.waitForURL(new RegExp(`/orders/${merchantUid}`));
  await expect(second.heading(/주문이 완료됐어요|결제가 완료된/)).toBeVisible();
  await second.page.goto("/cart");
  await expect(second.page.getByRole("main")).not.toContainText("청자 상감 다관");
});

test("paid as a guest while the browser was gone, then signed in: what was bought is in no cart, what was not is there once", async ({
  shopper,
  sandbox,
  context,
  browser,
  isMobile,
}) => {
  await shopper.add("onggi-jar");
  await payUnseen({ shopper, sandbox, browser, isMobile }, "zelkova-tray");
  const tab = await context.newPage();
  const cart = new CartPage(tab);
  const brought = (await context.cookies()).filter(({ name }) => name === "ongi_cart");
  const email = await joinByMail(tab);
  await tab.goto("/cart");
  await expect(cart.line("숨 쉬는 옹기 항아리").locator("[aria-live]")).toHaveText(/1$/);
  await expect(cart.line("느티나무 찻상")).toHaveCount(0);
  // Had the answer been lost, the browser would bring the same cart once more.
  await context.clearCookies();
  await context.addCookies(brought);
  await joinByMail(tab, email);
  await tab.goto("/cart");
  await expect(cart.line("숨 쉬는 옹기 항아리").locator("[aria-live]")).toHaveText(/1$/);
  await expect(cart.line("느티나무 찻상")).toHaveCount(0);
});

test("paid while the browser was gone, and something else is bought: that is what is ordered, and the page says why", async ({
  shopper,
  sandbox,
  context,
  browser,
  isMobile,
}) => {
  const merchantUid = await payUnseen({ shopper, sandbox, browser, isMobile });
  const next = new Shopper(await context.newPage(), isMobile);
  await next.watchOrders();
  await next.page.goto("/products/onggi-jar");
  await next.openOptions();
  await next.page.getByRole("button", { name: "바로구매" }).click();
  await expect(
    next.page.getByText("앞서 주문한 상품은 장바구니에서 뺐어요.", { exact: false }),
  ).toBeVisible();
  await expect(next.page.getByRole("list", { name: "주문 상품" })).toContainText("숨 쉬는 옹기 항아리");
  await next.fillForm("card");
  await (await next.pressPay()).approve.click();
  await expect(next.heading("주문이 완료됐어요")).toBeVisible();
  expect(await next.orderNumber()).not.toBe(merchantUid);
});

test("bought as a guest, signed in and paid meanwhile: another device's checkout says where it went, and shows nobody's order", async ({
  shopper,
  sandbox,
  context,
  browser,
}) => {
  await shopper.openWindow("card");
  const { merchant_uid: merchantUid, total } = await shopper.offer();
  const email = await joinByMail(await context.newPage());
  await sandbox.pay({ merchant_uid: merchantUid, amount: total, notify: "json" });
  await expect.poll(() => settledElsewhere(browser, merchantUid)).toBe(true);

  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await joinByMail(other, email);
  await other.goto("/checkout");
  await expect(other).toHaveURL(`/cart?bought=${merchantUid}`);
  await expect(other.getByText("앞서 주문한 상품은 장바구니에서 뺐어요.", { exact: false })).toBeVisible();
  await expect(other.getByRole("heading", { name: "장바구니가 비어 있어요" })).toBeVisible();
  await elsewhere.close();
});
