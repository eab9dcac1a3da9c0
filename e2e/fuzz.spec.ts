import { randomBytes } from "node:crypto";
import { request as httpRequest } from "node:http";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import postgres from "postgres";
import { bodies, type Shot, shots } from "./fixtures/fuzz";
import { leaksIn } from "./fixtures/leaks";
import { orderBody, placeOrder } from "./fixtures/offers";
import { patienceFor, SIZES } from "./fixtures/sizes";
import { expect, OWN_SHOP, test } from "./fixtures/test";

const SECRETS = {
  IAMPORT_REST_KEY: "canary-fuzz-rest-key-6e1d40",
  IAMPORT_REST_SECRET: "canary-fuzz-rest-secret-f7a2c8",
  AUTH_SECRET: "canary-fuzz-auth-secret-09be55",
  CRON_SECRET: "canary-fuzz-cron-secret-d3c871",
};

test.use({
  stackOptions: {
    // Each request comes from an address of its own, so that no limit hides what is behind it.
    env: { ...SECRETS, TRUSTED_PROXY_HOPS: "1" },
    sandbox: { restKey: SECRETS.IAMPORT_REST_KEY, restSecret: SECRETS.IAMPORT_REST_SECRET },
  },
});

const INSIDES = /node_modules|\.next\/|\bat [\w.<>]+ \(|postgres:\/\/|select .* from |insert into /i;
const anyAddress = () => [...randomBytes(4)].join(".");

async function fire(baseUrl: string, shot: Shot) {
  const answer = await fetch(`${baseUrl}${shot.path}`, {
    method: shot.method,
    headers: { ...shot.headers, "x-forwarded-for": anyAddress() },
    redirect: "manual",
    ...(shot.body === undefined ? {} : { body: shot.body as BodyInit }),
  });
  return { status: answer.status, type: answer.headers.get("content-type") ?? "", text: await answer.text() };
}

/** Null where an answer is as it should be to whatever was asked. */
function complaintOf(
  { path }: Shot,
  { status, type, text }: Awaited<ReturnType<typeof fire>>,
): string | null {
  if (status >= 500) return `${status} ${text.slice(0, 300)}`;
  if (leaksIn(text, Object.values(SECRETS)).length > 0) return "a secret in the answer";
  if (!path.startsWith("/api/")) return null;
  if (INSIDES.test(text)) return `its insides: ${text.slice(0, 300)}`;
  const isProblem = type.startsWith("application/problem+json");
  // 405 and what no route has are answered by Next.
  const isOurs = status === 400 || status === 409 || status === 413 || status === 422;
  if (isOurs && !isProblem && !/payments\/(complete|confirm)/.test(path))
    return `${status} is no problem: ${type}`;
  return null;
}

test("whatever is asked of any route or page: no fault of the server, no secret, nothing of its insides", async ({
  request,
  site,
}) => {
  test.setTimeout(patienceFor(SIZES.fuzzedRequests));
  const { merchant_uid: known } = await placeOrder(request);
  await fc.assert(
    fc.asyncProperty(fc.array(shots(known), { minLength: 10, maxLength: 10 }), async (few) => {
      const answers = await Promise.all(few.map((shot) => fire(site.baseUrl, shot)));
      const complaints = few.flatMap((shot, index) => {
        const answer = answers[index];
        const complaint = answer && complaintOf(shot, answer);
        return complaint ? [`${shot.method} ${shot.path.slice(0, 80)}: ${complaint}`] : [];
      });
      expect(complaints).toEqual([]);
    }),
    { numRuns: SIZES.fuzzedRequests / 10, endOnFailure: true },
  );
});

/** All that is money or goods, as one text. */
async function readBooks(url: string): Promise<string> {
  const sql = postgres(url, { max: 1 });
  const books = await sql`
    select
      (select json_agg(json_build_array(merchant_uid, status, total, refunded) order by merchant_uid) from orders) as orders,
      (select json_agg(payments order by imp_uid) from payments) as payments,
      (select json_agg(refunds order by id) from refunds) as refunds,
      (select json_agg(stock_moves order by id) from stock_moves) as moves`;
  await sql.end();
  return JSON.stringify(books);
}

test(
  "forged webhooks by the thousand: the books stay, no order of ours means no call, and never a fault",
  OWN_SHOP,
  async ({ request, sandbox, site, ownShop }) => {
    test.setTimeout(patienceFor(SIZES.forgedWebhooks));
    const paidOrder = await placeOrder(request);
    const paid = await sandbox.pay({
      merchant_uid: paidOrder.merchant_uid,
      amount: paidOrder.total,
      notify: "json",
    });
    await expect
      .poll(async () => (await (await request.get(`/api/orders/${paidOrder.merchant_uid}`)).json()).status)
      .toBe("paid");
    const open = await placeOrder(request, orderBody({ payMethod: "trans" }));
    const before = await readBooks(ownShop.databaseUrl);

    const forge = async (count: number, arbitrary: fc.Arbitrary<Uint8Array | string>) => {
      const statuses = new Map<number, number>();
      for (let done = 0; done < count; done += 50) {
        const answers = fc.sample(arbitrary, Math.min(50, count - done)).map((body) =>
          fire(site.baseUrl, {
            method: "POST",
            path: "/api/payments/webhook",
            headers: {
              "content-type": done % 100 ? "application/json" : "application/x-www-form-urlencoded",
            },
            body,
          }),
        );
        for (const { status } of await Promise.all(answers))
          statuses.set(status, (statuses.get(status) ?? 0) + 1);
      }
      return [...statuses.keys()].filter((status) => ![200, 400, 413, 429].includes(status));
    };

    // What runs after the answers so far has to be over.
    let calls = -1;
    const isQuiet = async () => {
      const before = calls;
      calls = (await sandbox.calls()).length;
      return calls === before;
    };
    await expect.poll(isQuiet, { intervals: [500] }).toBe(true);
    const nobodys = {
      imp_uid: "imp_000000000000",
      merchant_uid: "01ARZ3NDEKTSV4RRFFQ69G5FAV",
      status: "paid",
    };
    expect(await forge(Math.ceil(SIZES.forgedWebhooks * 0.7), bodies(nobodys))).toEqual([]);
    expect((await sandbox.calls()).slice(calls)).toEqual([]);

    // Orders that exist, with payments that do not, or that are another order's.
    for (const [merchantUid, impUid] of [
      [open.merchant_uid, "imp_000000000000"],
      [open.merchant_uid, paid.imp_uid],
      [paidOrder.merchant_uid, paid.imp_uid],
    ] as const) {
      const known = { imp_uid: impUid, merchant_uid: merchantUid, status: "paid", cancellation_id: "x" };
      expect(await forge(Math.ceil(SIZES.forgedWebhooks * 0.1), bodies(known))).toEqual([]);
    }
    expect(await readBooks(ownShop.databaseUrl)).toBe(before);
  },
);

test("a body is bounded however it is sent: in chunks without a length, or packed", async ({ site }) => {
  const url = new URL("/api/payments/webhook", site.baseUrl);
  const chunked = await new Promise<number>((resolve, reject) => {
    const outgoing = httpRequest(url, { method: "POST", headers: { "content-type": "application/json" } });
    outgoing.on("response", (answer) => resolve(answer.resume().statusCode ?? 0)).on("error", reject);
    for (let piece = 0; piece < 200; piece += 1) outgoing.write(Buffer.alloc(1024, "x"));
    outgoing.end();
  });
  expect(chunked).toBe(413);
  const bomb = gzipSync(JSON.stringify({ imp_uid: "imp_1", merchant_uid: "x".repeat(10_000_000) }));
  for (const path of ["/api/payments/webhook", "/api/payments/complete", "/api/orders"]) {
    const headers = {
      "content-type": "application/json",
      "content-encoding": "gzip",
      "idempotency-key": "12345678",
    };
    const packed = await fire(site.baseUrl, { method: "POST", path, headers, body: bomb });
    // Nothing is unpacked here: packed bytes are no text.
    expect(packed.status).toBe(400);
  }
});
