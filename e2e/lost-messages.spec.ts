import { expect, test } from "./fixtures/test";

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

test("both are lost: the sweep settles", async ({
  shopper,
  sandbox,
  page,
  isMobile,
  sweep,
  browser,
  baseURL,
}) => {
  await sandbox.fault({ on: "webhook", kind: "lost", times: 0 });
  await sandbox.fault({ on: isMobile ? "redirect" : "callback", kind: "lost", times: 0 });
  const window = await shopper.openWindow("card");
  const merchantUid = await shopper.placedOrder();
  await window.approve.click();
  await expect
    .poll(async () => (await sandbox.paymentsOf(merchantUid)).map(({ status }) => status))
    .toEqual(["paid"]);
  // Nobody of the shopper's looks any more.
  await page.close();
  await expect
    .poll(async () => {
      await sweep();
      const someone = await browser.newContext({ baseURL: baseURL ?? "" });
      const answer = await someone.request.post("/api/payments/complete", {
        data: { imp_uid: null, merchant_uid: merchantUid },
      });
      await someone.close();
      return answer.status();
    })
    .toBe(200);
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
