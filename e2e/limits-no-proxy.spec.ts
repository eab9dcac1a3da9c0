import { expect, test } from "./fixtures/test";

// A shop of this spec's own: what is counted here must not be held against another one.
test.use({ stackOptions: { env: { TRUSTED_PROXY_HOPS: "0", ORDER_HOLD_SECONDS: "1799" } } });

test("without a proxy the socket's address counts, and no header that a caller sends makes it another one", async ({
  request,
}) => {
  let refused = 0;
  for (let call = 0; call < 70; call += 1) {
    const address = `203.0.113.${call}`;
    const headers = {
      "x-forwarded-for": address,
      "x-real-ip": address,
      "x-ongi-peer": address,
      forwarded: `for=${address}`,
    };
    const answer = await request.get("/api/orders/01ZZZZZZZZZZZZZZZZZZZZZZZZ", { headers });
    if (answer.status() === 429) refused += 1;
  }
  expect(refused).toBe(10);
});
