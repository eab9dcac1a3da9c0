import { newKey, orderBody, placeOrder } from "./fixtures/offers";
import { expect, test } from "./fixtures/test";

test("a page of another site can make a browser neither order nor pay", async ({ browser, baseURL }) => {
  const { request } = await browser.newContext({ baseURL: baseURL ?? "" });
  const { merchant_uid: merchantUid } = await placeOrder(request);
  const foreign = [
    { "sec-fetch-site": "cross-site", origin: "https://evil.example" },
    { origin: "https://evil.example" },
    { origin: "null" },
  ];
  for (const headers of foreign) {
    const order = await request.post("/api/orders", {
      headers: { ...headers, "idempotency-key": newKey() },
      data: orderBody(),
    });
    expect([order.status(), (await order.json()).code]).toEqual([403, "forbidden"]);
    const pay = await request.post(`/api/orders/${merchantUid}/pay`, {
      headers,
      data: { payMethod: "card" },
    });
    expect([pay.status(), (await pay.json()).code]).toEqual([403, "forbidden"]);
  }
  // What a form of another site can send without asking first: JSON under another name.
  const asText = await request.post(`/api/orders/${merchantUid}/pay`, {
    headers: { "content-type": "text/plain" },
    data: JSON.stringify({ payMethod: "card" }),
  });
  expect(asText.status()).toBe(400);
  const own = { "sec-fetch-site": "same-origin", origin: baseURL ?? "" };
  const good = await request.post(`/api/orders/${merchantUid}/pay`, {
    headers: own,
    data: { payMethod: "card" },
  });
  expect(good.status()).toBe(200);
});

test("a server action that another site's page sends is refused by Next", async ({ page, request }) => {
  await page.goto("/products/celadon-teapot");
  const action = page.locator("form input[name^='$ACTION_ID'], form input[name^='$ACTION_REF']").first();
  const name = (await action.getAttribute("name")) ?? "";
  expect(name).not.toBe("");
  const answer = await request.post("/products/celadon-teapot", {
    headers: { origin: "https://evil.example" },
    multipart: { [name]: "", variantId: "celadon-teapot-320", quantity: "1", locale: "ko" },
    maxRedirects: 0,
  });
  expect(answer.status()).toBeGreaterThanOrEqual(400);
  expect(answer.headers()["set-cookie"] ?? "").not.toContain("ongi_cart");
});
