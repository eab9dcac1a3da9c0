import { readFileSync } from "node:fs";
import postgres from "postgres";
import { leaksIn } from "./fixtures/leaks";
import { linkOf, newKey, orderBody, placeOrder } from "./fixtures/offers";
import { expect, OWN_SHOP, test } from "./fixtures/test";

const SECRETS = {
  IAMPORT_REST_KEY: "canary-log-rest-key-3f20c9",
  IAMPORT_REST_SECRET: "canary-log-rest-secret-88d1be",
  AUTH_SECRET: "canary-log-auth-secret-5ce0a7",
  CRON_SECRET: "canary-log-cron-secret-b94d12",
};
const PERSON = {
  name: "카나리아홍길동",
  phone: "01077778888",
  email: "canary-log-person@example.com",
  line1: "카나리아로 77번길 5",
  line2: "카나리아동 707호",
  note: "카나리아 문 앞",
};
/** Values and how people and gateways write them. */
const FORBIDDEN = [...Object.values(PERSON), "010-7777-8888", "7777-8888", ...Object.values(SECRETS)];

test.use({
  stackOptions: {
    env: { ...SECRETS, IAMPORT_TIMEOUT_MS: "1000" },
    sandbox: { restKey: SECRETS.IAMPORT_REST_KEY, restSecret: SECRETS.IAMPORT_REST_SECRET },
  },
});

const { name, phone, email, ...address } = PERSON;
const body = (over = {}) =>
  orderBody({ buyer: { name, phone, email }, address: { postcode: "04524", ...address }, ...over });

/** Cuts the shop off from its database while the work is done: connections end, and new ones are refused. */
async function withoutDatabase(url: string, work: () => Promise<unknown>): Promise<void> {
  const database = new URL(url).pathname.slice(1);
  const admin = new URL(url);
  admin.pathname = "/postgres";
  const sql = postgres(admin.href, { max: 1 });
  const allow = (isAllowed: boolean) =>
    sql.unsafe(`alter database "${database}" with allow_connections ${isAllowed}`);
  try {
    await allow(false);
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${database}`;
    await work();
  } finally {
    await allow(true);
    await sql.end();
  }
}

test(
  "no log line names a person or bears a secret, on good ways and on failing ones",
  OWN_SHOP,
  async ({ ownShop, sandbox, request, page }) => {
    test.setTimeout(120_000);
    const placed = await placeOrder(request, body());
    const { merchant_uid: merchantUid, total } = placed;
    const t = linkOf(placed);
    const complete = (impUid: string | null) =>
      request.post("/api/payments/complete", { data: { imp_uid: impUid, merchant_uid: merchantUid } });
    const everything = async () => {
      await request.post("/api/orders", { headers: { "idempotency-key": newKey() }, data: body() });
      await request.post("/api/orders", {
        headers: { "idempotency-key": newKey(), "content-type": "application/json" },
        data: Buffer.from(JSON.stringify(body()).slice(0, -9)),
      });
      await request.post("/api/orders", {
        headers: { "idempotency-key": newKey() },
        data: body({ lines: [{ variantId: name, quantity: phone }] }),
      });
      await complete(null);
      await request.post("/api/payments/webhook", {
        data: { imp_uid: name, merchant_uid: email, status: phone, buyer_name: name },
      });
      await request.post("/api/payments/webhook", {
        form: { imp_uid: "imp_1", merchant_uid: merchantUid, buyer_name: name },
      });
      await request.get(`/api/orders/${merchantUid}?t=${t}`);
      await request.get(`/api/orders/nobody?t=${t}`);
      await request.post(`/api/orders/${merchantUid}/pay?t=${t}`, { data: { payMethod: "card" } });
      await request.get(
        `/checkout/return?merchant_uid=${merchantUid}&t=${t}&buyer_name=${encodeURIComponent(name)}`,
      );
      await request.get("/api/cron/reconcile", {
        headers: { authorization: `Bearer ${SECRETS.CRON_SECRET}` },
      });
      for (const path of [
        `/orders/${merchantUid}?t=${t}`,
        `/checkout/${merchantUid}`,
        "/cart",
        "/checkout",
      ]) {
        // Whatever is down, a page answers.
        await request.get(path, { timeout: 20_000 });
      }
    };
    await everything();
    for (const kind of ["status_500", "malformed", "truncated", "cut", "hang"]) {
      await sandbox.fault({ on: "*", kind, times: 0 });
      await everything();
      await sandbox.clearFaults();
    }
    await withoutDatabase(ownShop.databaseUrl, async () => {
      await everything();
      await page.goto("/orders/find");
      await page.getByLabel(/주문번호/).fill(merchantUid);
      await page.getByRole("textbox", { name: /휴대폰/ }).fill(phone);
      const answered = page.waitForResponse((answer) => answer.request().method() === "POST");
      await page.getByRole("button", { name: /조회|찾기/ }).click();
      await answered;
    });
    const paid = await sandbox.pay({ merchant_uid: merchantUid, amount: total, notify: "json" });
    expect((await complete(paid.imp_uid)).status()).toBe(200);

    const logged = readFileSync(ownShop.shopLog, "utf8");
    const found = leaksIn(logged, [...FORBIDDEN, t]);
    expect(
      found,
      logged
        .split("\n")
        .filter((line) => leaksIn(line, found).length > 0)
        .slice(0, 3)
        .join("\n"),
    ).toEqual([]);
    const lines = logged.split("\n").filter((line) => line.startsWith("{"));
    const requests = lines.map((line) => JSON.parse(line)).filter(({ event }) => event === "request");
    expect(requests.length).toBeGreaterThan(20);
    for (const line of requests)
      expect(line).toMatchObject({ requestId: expect.stringMatching(/^[\w-]{8,64}$/) });
    expect(new Set(requests.map(({ status }) => status))).toEqual(
      new Set([200, 201, 202, 303, 400, 404, 503]),
    );
  },
);
