import { placeOrder } from "./fixtures/offers";
import { expect, test } from "./fixtures/test";

test("back from the gateway in another browser, without a cookie: the order's state is shown, and nobody is signed in", async ({
  shopper,
  sandbox,
  browser,
  baseURL,
}) => {
  await shopper.openWindow("card");
  const { merchant_uid: merchantUid, total, pay } = await shopper.offer();
  const paid = await sandbox.pay({ merchant_uid: merchantUid, amount: total });

  const elsewhere = await browser.newContext({ baseURL: baseURL ?? "" });
  const other = await elsewhere.newPage();
  const address = new URL(pay.m_redirect_url);
  address.searchParams.set("imp_uid", paid.imp_uid);
  address.searchParams.set("merchant_uid", merchantUid);
  address.searchParams.set("imp_success", "false");
  await other.goto(address.href);
  await expect(other).toHaveURL(new RegExp(`/orders/${merchantUid}`));
  await expect(other.getByRole("main")).toContainText(/완료/);
  // Status, account and retry alone: nothing of the person, and no cookie.
  await expect(other.getByRole("main")).not.toContainText("홍길동");
  expect((await elsewhere.cookies()).filter(({ name }) => name === "ongi_guest")).toEqual([]);
  const without = await elsewhere.request.get(`/orders/${merchantUid}`);
  expect(without.status()).toBe(404);
  await elsewhere.close();
});

test("the way back twice, and with merchant_uid alone: 303 to the order each time, one payment", async ({
  shopper,
  page,
}) => {
  const window = await shopper.openWindow("card");
  await window.approve.click();
  await expect(shopper.heading("주문이 완료됐어요")).toBeVisible();
  const merchantUid = await shopper.orderNumber();
  for (const query of [
    `merchant_uid=${merchantUid}`,
    `merchant_uid=${merchantUid}&lang=//elsewhere.example`,
    `imp_uid=nonsense&merchant_uid=${merchantUid}&imp_success=true`,
  ]) {
    const answer = await page.request.get(`/checkout/return?${query}`, { maxRedirects: 0 });
    expect(answer.status()).toBe(303);
    expect(answer.headers().location).toMatch(new RegExp(`^/orders/${merchantUid}`));
  }
  const order = await shopper.order(merchantUid);
  expect(order.payments).toHaveLength(1);
  expect(order.status).toBe("paid");
});

test("a way back that names no order ends at the look-up, not in an error", async ({ page }) => {
  await page.goto("/checkout/return");
  await expect(page).toHaveURL(/\/orders\/find/);
});

test("back from a window while the gateway is silent: nobody says that nothing was paid", async ({
  shopper,
  sandbox,
  page,
  browser,
}) => {
  await shopper.openWindow("card");
  const { merchant_uid: merchantUid, total, pay } = await shopper.offer();
  const paid = await sandbox.pay({ merchant_uid: merchantUid, amount: total });
  await sandbox.fault({ on: "*", kind: "status_500", times: 0 });
  const address = new URL(pay.m_redirect_url);
  address.searchParams.set("merchant_uid", merchantUid);
  const whereTo = async () => (await page.request.get(address.href, { maxRedirects: 0 })).headers().location;
  // By the order alone, nothing may have been done in the window.
  expect(await whereTo()).not.toContain("after=window");
  address.searchParams.set("imp_uid", paid.imp_uid);
  expect(await whereTo()).toContain("after=window");

  const tab = await (await browser.newContext()).newPage();
  let answers = 0;
  tab.on("requestfinished", (asked) => {
    if (asked.url().includes(`/api/orders/${merchantUid}`)) answers += 1;
  });
  await tab.goto(address.href);
  const main = tab.getByRole("main");
  await expect(main.getByRole("listitem").filter({ hasText: "결제창 완료" })).not.toHaveAttribute(
    "aria-current",
  );
  // As many as it takes to say so of a window that was closed, and one more.
  await expect.poll(() => answers, { timeout: 30_000 }).toBeGreaterThan(3);
  await expect(main).not.toContainText("결제되지 않았어요");
  await sandbox.clearFaults();
  await expect(tab.getByRole("heading", { name: "주문이 완료됐어요" })).toBeVisible({ timeout: 30_000 });
  await tab.context().close();
});

test("an order that has to be made anew is its owner's to make: by the link it is closed, and no cart is filled", async ({
  shopper,
  sandbox,
  browser,
}) => {
  await shopper.openWindow("card");
  const { merchant_uid: merchantUid, total, pay } = await shopper.offer();
  await sandbox.pay({ merchant_uid: merchantUid, amount: total - 1, notify: "json" });
  await expect
    .poll(async () => (await shopper.order(merchantUid)).payments.map(({ decision }) => decision))
    .toContain("refused");
  const t = new URL(pay.m_redirect_url).searchParams.get("t") ?? "";
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await other.goto(`/checkout/${merchantUid}?t=${encodeURIComponent(t)}`);
  await expect(other).toHaveURL(new RegExp(`/orders/${merchantUid}`));
  await expect(other.getByRole("link", { name: "장바구니에 다시 담기" })).toHaveCount(0);
  const answer = await elsewhere.request.post(`/api/orders/${merchantUid}/pay?t=${encodeURIComponent(t)}`, {
    data: { payMethod: "card" },
  });
  expect(answer.status()).toBe(409);
  expect(await answer.json()).toMatchObject({ code: "order_closed" });
  expect((await elsewhere.cookies()).map(({ name }) => name)).not.toContain("ongi_cart");
  await elsewhere.close();
});

test("the waiting page ticks off no window that nobody answered, and takes a server's trouble for no lost connection", async ({
  page,
}) => {
  const { merchant_uid: merchantUid } = await placeOrder(page.request);
  let answers = 0;
  await page.route(`**/api/orders/${merchantUid}*`, async (route) => {
    answers += 1;
    await route.fulfill({ status: 503, json: { code: "database_unavailable" } });
  });
  await page.goto(`/orders/${merchantUid}/confirming`);
  const main = page.getByRole("main");
  const step = main.getByRole("listitem").filter({ hasText: "결제창 완료" });
  await expect(step).toHaveAttribute("aria-current", "step");
  await expect.poll(() => answers).toBeGreaterThan(1);
  await expect(main).not.toContainText("연결이 끊겼어요");
});
