import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { claimMessages } from "@/db/queries/outbox";
import { outbox } from "@/db/schema";
import { mailRefusal, openMailServer } from "@/db/testing/mail-server";
import { anOrder } from "@/db/testing/orders";
import { makeVariant, openTestShop, type TestShop } from "@/db/testing/test-shop";
import { queueMessages } from "@/lib/mail/queue-messages";
import { sendMessages } from "@/lib/mail/send-messages";
import { dismissAttention } from "./dismiss-attention";
import { listAttention } from "./list-attention";
import { listTimeline } from "./list-timeline";
import { placeOrder } from "./place-order";
import { retryAllMail, retryMessage } from "./retry-given-up";

let shop: TestShop;

beforeAll(async () => {
  shop = await openTestShop();
});
beforeEach(async () => {
  await shop.shop.db.delete(outbox);
});
afterAll(() => shop.close());

/** A shop that takes real money and sends real mail, to this server. */
function postTo(url: string) {
  const env = { ...shop.shop.env, APP_ENV: "live" as const, SMTP_URL: url, MAIL_FROM: "hello@ongi.example" };
  return { ...shop.shop, env };
}

/** One message that waits, of an order of its own. */
async function queued(): Promise<string> {
  const request = anOrder(await makeVariant(shop));
  const { order } = await placeOrder({ ...request, shop: shop.shop });
  const [row] = await rows(order.merchantUid);
  if (!row) throw new Error("No message");
  return order.merchantUid;
}

const rows = (merchantUid: string) =>
  shop.shop.db.select().from(outbox).where(eq(outbox.merchantUid, merchantUid));

async function makeDue(): Promise<void> {
  await shop.shop.db
    .update(outbox)
    .set({ nextAt: sql`now()`, leasedUntil: null })
    .where(eq(outbox.status, "waiting"));
}

it("a real server gets it once, however many send at once", async () => {
  const server = await openMailServer();
  const merchantUid = await queued();
  const counts = await Promise.all(
    Array.from({ length: 16 }, () => sendMessages({ post: postTo(server.url) })),
  );
  expect(counts.reduce((sum, n) => sum + n, 0)).toBe(1);
  expect(server.taken).toHaveLength(1);
  expect(server.taken[0]).toMatchObject({ from: "hello@ongi.example", to: ["a@b.kr"] });
  const [row] = await rows(merchantUid);
  expect(row).toMatchObject({ status: "sent", attempts: 1, nextAt: null, lastError: null });
  expect(server.taken[0]?.source).toContain(`Message-ID: <${row?.id}@localhost>`);
  await server.close();
});

it("what a process left in the middle is sent when its lease is over, under the same Message-ID", async () => {
  const server = await openMailServer();
  const merchantUid = await queued();
  const [left] = await claimMessages(shop.shop.db, { limit: 1, leaseSeconds: 90 });
  expect(await sendMessages({ post: postTo(server.url) })).toBe(0);
  await makeDue();
  expect(await sendMessages({ post: postTo(server.url) })).toBe(1);
  expect(server.taken[0]?.source).toContain(`<${left?.id}@localhost>`);
  expect((await rows(merchantUid))[0]).toMatchObject({ status: "sent", attempts: 2 });
  await server.close();
});

it("a server that is not there stops the run, and loses nothing", async () => {
  const [first, second] = [await queued(), await queued()];
  const dead = postTo("smtp://127.0.0.1:9");
  expect(await sendMessages({ post: dead })).toBe(0);
  const [tried] = await rows(first);
  expect(tried).toMatchObject({ status: "waiting", attempts: 1, leasedUntil: null });
  expect(tried?.nextAt?.getTime()).toBeGreaterThan(Date.now() + 30_000);
  expect((await rows(second))[0]).toMatchObject({ status: "waiting", attempts: 0 });

  const server = await openMailServer();
  await makeDue();
  expect(await sendMessages({ post: postTo(server.url) })).toBe(2);
  await server.close();
});

it("one that the server refuses for good waits for a person, and the next is sent", async () => {
  const server = await openMailServer({
    onRcptTo: ({ address }, _session, done) => done(address === "a@b.kr" ? mailRefusal(550) : null),
  });
  const refused = await queued();
  expect(await sendMessages({ post: postTo(server.url) })).toBe(0);
  expect((await rows(refused))[0]).toMatchObject({
    status: "given_up",
    nextAt: null,
    lastError: "EENVELOPE 550",
  });
  await server.close();

  const { db } = shop.shop;
  const [item] = (await listAttention({ shop: { db } })).items;
  expect(item).toMatchObject({ kind: "message_given_up", merchantUid: refused, acts: ["retry", "dismiss"] });
  const retry = () => retryMessage({ id: item?.subject ?? "", by: "admin-1", shop: { db } });
  await retry();
  await expect(retry()).rejects.toThrow("not_found");
  expect((await listAttention({ shop: { db } })).items).toEqual([]);
  const willing = await openMailServer();
  expect(await sendMessages({ post: postTo(willing.url) })).toBe(1);
  expect((await rows(refused))[0]).toMatchObject({ status: "sent", lastError: null });
  const { entries } = await listTimeline({ merchantUid: refused, shop: shop.shop });
  expect(entries.at(-1)).toMatchObject({ decision: "retry_message", actor: "admin-1" });
  await willing.close();
});

it("after a day without a mail server all of it is sent once more, but what a person has let be", async () => {
  const [first, second, third] = [await queued(), await queued(), await queued()];
  for (const merchantUid of [first, second, third]) {
    // A server that is away is not asked about the next one.
    await shop.shop.db.update(outbox).set({ attempts: 9 }).where(eq(outbox.merchantUid, merchantUid));
    await sendMessages({ merchantUid, post: postTo("smtp://127.0.0.1:9") });
  }
  const { db } = shop.shop;
  const [subject = ""] = (await rows(second)).map(({ id }) => id);
  await dismissAttention({ kind: "message_given_up", subject, note: "told", by: "admin-1", shop: { db } });
  expect(await retryAllMail({ by: "admin-1", shop: { db } })).toBe(2);
  expect(await retryAllMail({ by: "admin-1", shop: { db } })).toBe(0);
  const server = await openMailServer();
  expect(await sendMessages({ post: postTo(server.url) })).toBe(2);
  await server.close();
  const states = await Promise.all([first, second, third].map(rows));
  expect(states.map(([row]) => row?.status)).toEqual(["sent", "given_up", "sent"]);
});

it("a retry that names no message of ours is told so", async () => {
  for (const id of ["imp_1", "5f0c6f1e-0000-4000-8000-000000000001"]) {
    await expect(retryMessage({ id, by: "admin-1", shop: shop.shop })).rejects.toThrow("not_found");
  }
});

it("after the last try a person has to look, who may let it be", async () => {
  const merchantUid = await queued();
  await shop.shop.db.update(outbox).set({ attempts: 9 });
  await sendMessages({ post: postTo("smtp://127.0.0.1:9") });
  expect((await rows(merchantUid))[0]).toMatchObject({ status: "given_up", attempts: 10 });
  await makeDue();
  expect(await sendMessages({ post: postTo("smtp://127.0.0.1:9") })).toBe(0);

  const { db } = shop.shop;
  const [item] = (await listAttention({ shop: { db } })).items;
  const subject = item?.subject ?? "";
  await dismissAttention({
    kind: "message_given_up",
    subject,
    note: "told by phone",
    by: "admin-1",
    shop: { db },
  });
  expect((await listAttention({ shop: { db } })).items).toEqual([]);
});

it("the same event is put down once, and not at all when its transaction fails", async () => {
  const merchantUid = await queued();
  const { db, env } = shop.shop;
  const message = { merchantUid, kind: "order_shipped", subject: "parcel-1" } as const;
  await Promise.all([1, 2, 3].map(() => db.transaction((tx) => queueMessages(tx, env, [message]))));
  const failing = db.transaction(async (tx) => {
    await queueMessages(tx, env, [{ ...message, subject: "parcel-2" }]);
    throw new Error("no commit");
  });
  await expect(failing).rejects.toThrow("no commit");
  expect((await rows(merchantUid)).map(({ subject }) => subject).sort()).toEqual(["", "parcel-1"]);
});
