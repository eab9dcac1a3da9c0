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
    `imp_uid=nonsense&merchant_uid=${merchantUid}&imp_success=true`,
  ]) {
    const answer = await page.request.get(`/checkout/return?${query}`, { maxRedirects: 0 });
    expect(answer.status()).toBe(303);
    expect(answer.headers().location).toContain(`/orders/${merchantUid}`);
  }
  const order = await shopper.order(merchantUid);
  expect(order.payments).toHaveLength(1);
  expect(order.status).toBe("paid");
});

test("a way back that names no order ends at the look-up, not in an error", async ({ page }) => {
  await page.goto("/checkout/return");
  await expect(page).toHaveURL(/\/orders\/find/);
});
