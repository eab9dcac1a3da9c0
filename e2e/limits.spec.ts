import type { APIRequestContext } from "@playwright/test";
import { newKey, orderBody, placeOrder } from "./fixtures/offers";
import { expect, test } from "./fixtures/test";

// Behind one trusted proxy each test is a client of its own, by the address that the proxy would have seen.
test.use({ stackOptions: { env: { TRUSTED_PROXY_HOPS: "1" } } });

const UNKNOWN = "01ZZZZZZZZZZZZZZZZZZZZZZZZ";
const MOST = 60;

let last = 0;
/** An address that nobody had before, with what its owner may have written in front of it. */
const newClient = () => {
  last += 1;
  const address = `198.51.${test.info().workerIndex % 250}.${last}`;
  return (forged = "") => ({ "x-forwarded-for": forged ? `${forged}, ${address}` : address });
};

/** The statuses of many calls, a few at a time. */
async function statusesOf(
  times: number,
  call: (index: number) => Promise<{ status(): number }>,
): Promise<number[]> {
  const statuses: number[] = [];
  for (let start = 0; start < times; start += 10) {
    const few = Array.from({ length: Math.min(10, times - start) }, (_, index) => call(start + index));
    statuses.push(...(await Promise.all(few)).map((answer) => answer.status()));
  }
  return statuses;
}

const count = (statuses: number[], status: number) => statuses.filter((each) => each === status).length;

/** Every way to ask about an order by a number that may be nobody's. */
const WAYS: [
  string,
  (request: APIRequestContext, no: string, headers: Record<string, string>) => Promise<Answer>,
][] = [
  [
    "complete",
    (request, no, headers) =>
      request.post("/api/payments/complete", { headers, data: { imp_uid: "imp_1", merchant_uid: no } }),
  ],
  [
    "webhook",
    (request, no, headers) =>
      request.post("/api/payments/webhook", { headers, data: { imp_uid: "imp_1", merchant_uid: no } }),
  ],
  [
    "return",
    (request, no, headers) =>
      request.get(`/checkout/return?imp_uid=imp_1&merchant_uid=${no}`, { headers, maxRedirects: 0 }),
  ],
  ["look", (request, no, headers) => request.get(`/api/orders/${no}`, { headers })],
  [
    "pay",
    (request, no, headers) => request.post(`/api/orders/${no}/pay`, { headers, data: { payMethod: "card" } }),
  ],
];
type Answer = Awaited<ReturnType<APIRequestContext["get"]>>;

for (const [way, ask] of WAYS) {
  test(`${way}: orders that are not there are asked for so often and no more, whatever the caller says of itself`, async ({
    request,
  }) => {
    const client = newClient();
    const statuses = await statusesOf(MOST + 20, (index) => ask(request, UNKNOWN, client(`10.0.0.${index}`)));
    expect(count(statuses, 429)).toBe(20);
    const refused = await ask(request, UNKNOWN, client());
    expect(await refused.json()).toMatchObject({ status: 429, code: "too_many_requests" });
    expect(Number(refused.headers()["retry-after"])).toBeGreaterThan(0);
    expect(Number(refused.headers()["retry-after"])).toBeLessThanOrEqual(60);
    const another = await ask(request, UNKNOWN, newClient()());
    expect(another.status()).not.toBe(429);
  });
}

test("a known order is never answered 429, however often, also to a client that is over with unknown ones", async ({
  request,
}) => {
  const client = newClient();
  const { merchant_uid: known } = await placeOrder(request);
  await statusesOf(MOST + 10, () => request.get(`/api/orders/${UNKNOWN}`, { headers: client() }));
  expect((await request.get(`/api/orders/${UNKNOWN}`, { headers: client() })).status()).toBe(429);
  for (const [way, ask] of WAYS) {
    const statuses = await statusesOf(way === "look" ? 100 : 30, () => ask(request, known, client()));
    expect(count(statuses, 429), way).toBe(0);
    expect(Math.max(...statuses), way).toBeLessThan(500);
  }
});

test("orders are made so often from one address and no more; from another one they go on", async ({
  request,
}) => {
  const client = newClient();
  const order = (headers: Record<string, string>, data: unknown) =>
    request.post("/api/orders", { headers: { ...headers, "idempotency-key": newKey() }, data });
  expect((await order(client(), orderBody())).status()).toBe(201);
  const statuses = await statusesOf(MOST + 10, (index) => order(client(`10.0.1.${index}`), {}));
  expect([count(statuses, 400), count(statuses, 429)]).toEqual([MOST - 1, 11]);
  expect((await order(client(), orderBody())).status()).toBe(429);
  expect((await order(newClient()(), orderBody())).status()).toBe(201);
});

test("a look-up by number and phone is tried so often and no more, and the page says so", async ({
  page,
}) => {
  const client = newClient();
  await page.setExtraHTTPHeaders(client());
  await page.goto("/orders/find");
  const tooMany = page.getByText(/너무 여러 번|여러 번 시도|잠시 (뒤|후)/);
  for (let tries = 0; tries < 25 && (await tooMany.count()) === 0; tries += 1) {
    await page.getByLabel(/주문번호/).fill(UNKNOWN);
    await page.getByRole("textbox", { name: /휴대폰/ }).fill("01012345678");
    const answered = page.waitForResponse((answer) => answer.request().method() === "POST");
    await page.getByRole("button", { name: /조회|찾기/ }).click();
    await answered;
    await expect(page.getByRole("main").getByRole("alert").or(tooMany).first()).toBeVisible();
  }
  await expect(tooMany).toBeVisible();
});
