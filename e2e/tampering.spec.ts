import { expect, test } from "./fixtures/test";

test("an amount that the browser changes before the window: the gateway refuses, nothing is paid", async ({
  shopper,
  sandbox,
  page,
}) => {
  let merchantUid = "";
  await page.route("**/api/orders", async (route) => {
    const response = await route.fetch();
    const answer = await response.json();
    merchantUid = answer.merchant_uid;
    await route.fulfill({ response, json: { ...answer, pay: { ...answer.pay, amount: 100 } } });
  });
  await shopper.takeToCheckout();
  await shopper.fillForm("card");
  await shopper.payButton.click();
  await expect(page.getByRole("main")).toContainText("결제되지 않았어요");
  const paid = (await sandbox.paymentsOf(merchantUid)).filter(({ status }) => status === "paid");
  expect(paid).toEqual([]);
  expect((await shopper.order(merchantUid)).status).toBe("pending");
});

test("an amount that is wrong past the gateway's own check: refused, sent back, and told to the shopper", async ({
  shopper,
  sandbox,
  page,
}) => {
  const window = await shopper.openWindow("card");
  await window.cancel.click();
  await expect(page.getByRole("main")).toContainText("결제되지 않았어요");
  const merchantUid = await shopper.placedOrder();
  const forged = await sandbox.pay({ merchant_uid: merchantUid, amount: 100 });
  const answer = await page.request.post("/api/payments/complete", {
    data: { imp_uid: forged.imp_uid, merchant_uid: merchantUid },
  });
  expect(answer.status()).toBe(400);
  expect(await answer.json()).toMatchObject({ status: "forgery", merchant_uid: merchantUid });
  await expect
    .poll(
      async () =>
        (await sandbox.paymentsOf(merchantUid)).find((p) => p.imp_uid === forged.imp_uid)?.cancel_amount,
    )
    .toBe(100);
  const order = await shopper.order(merchantUid);
  expect(order.status).not.toBe("paid");
  expect(order.refunds).toMatchObject([{ imp_uid: forged.imp_uid, amount: 100 }]);
  await page.goto(`/orders/${merchantUid}`);
  await expect(page.getByRole("main")).toContainText(/결제 취소가 접수됐어요|결제가 취소됐어요/);
  await expect(page.getByRole("main")).not.toContainText(/위조|forgery/i);
});

test("another order's payment shown with this number: told as an error, settled where it belongs, not sent back", async ({
  shopper,
  sandbox,
  page,
}) => {
  const first = await shopper.openWindow("card");
  await first.cancel.click();
  await expect(page.getByRole("main")).toContainText("결제되지 않았어요");
  const mine = await shopper.placedOrder();
  await page.evaluate(() => sessionStorage.clear());
  const body = await placeByApi(page, "another-cart-of-mine.1");
  const theirs = await sandbox.pay({ merchant_uid: body.merchant_uid, amount: body.total });
  const answer = await page.request.post("/api/payments/complete", {
    data: { imp_uid: theirs.imp_uid, merchant_uid: mine },
  });
  expect(answer.status()).toBe(409);
  const problem = await answer.json();
  expect(problem.code).toBe("payment_of_another_order");
  expect(JSON.stringify(problem)).not.toContain(body.merchant_uid);
  expect((await shopper.order(body.merchant_uid)).status).toBe("paid");
  expect((await sandbox.paymentsOf(body.merchant_uid))[0]?.cancel_amount).toBe(0);
});

async function placeByApi(page: import("@playwright/test").Page, key: string) {
  const answer = await page.request.post("/api/orders", {
    headers: { "idempotency-key": key },
    data: {
      lines: [{ variantId: "celadon-teapot-320", quantity: 1 }],
      buyer: { name: "김온기", phone: "01099998888", email: "on@example.com" },
      address: { postcode: "04524", line1: "서울", line2: "", note: "" },
      payMethod: "card",
      agreements: { purchase: true, marketing: false },
    },
  });
  expect(answer.status()).toBe(201);
  return answer.json();
}
