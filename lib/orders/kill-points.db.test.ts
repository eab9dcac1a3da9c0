import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { accountClosings, orders } from "@/db/schema";
import { booksOf, makeAllDue, stockDrift } from "@/db/testing/orders";
import { shoppersOf } from "@/db/testing/shoppers";
import { SIZES } from "@/db/testing/sizes";
import { openTestShop, type TestShop } from "@/db/testing/test-shop";
import { type Ran, type Run, runAndKill } from "@/lib/dev/kill-points/run-and-kill";
import { SCENARIOS, type Scenario } from "@/lib/dev/kill-points/scenarios";
import { type Input, VERBS } from "@/lib/dev/kill-points/verbs";
import { AppError } from "@/lib/errors";
import { log } from "@/lib/log";
import { auditBooks } from "./audit-books";
import { closeOrder } from "./close-order";
import { lookAtOrder } from "./look-at-order";
import { placeOrder } from "./place-order";
import { reconcilePayments } from "./reconcile-payments";
import { sendRefunds } from "./send-refunds";

/** Fewer would mean that the edges see nothing any more. */
const LEAST_BOUNDARIES = 600;
const LEAST_POINTS = 15;
const verbs = { placeOrder, lookAtOrder, closeOrder, sendRefunds };
let common: TestShop;

beforeAll(async () => {
  common = await openTestShop();
});
afterAll(() => common.close());

/** One shopper's case, made anew for each point: where it lies, what the verb is told, and whose books are compared. */
type Case = { shop: TestShop; input: Partial<Input>; guestId?: string };
async function prepare({ isAlone, ...scenario }: Scenario): Promise<Case> {
  const shop = isAlone ? await openTestShop() : common;
  const made = await scenario.prepare(shop, shoppersOf(shop, verbs));
  if (!made.merchantUid) return { shop, input: made, ...(made.guestId && { guestId: made.guestId }) };
  const [order] = await shop.shop.db.select().from(orders).where(eq(orders.merchantUid, made.merchantUid));
  const guestId = order?.guestId ?? "";
  return {
    shop,
    input: { merchantUid: made.merchantUid, impUid: made.impUid, guestId } as Partial<Input>,
    guestId,
  };
}

async function heal(shop: TestShop): Promise<void> {
  for (let round = 0, isQuiet = 0; isQuiet < 2; round += 1) {
    expect(round, "the sweep comes to an end").toBeLessThan(12);
    await makeAllDue(shop);
    const report = await reconcilePayments({ limit: 5_000, shop: shop.shop });
    isQuiet = report.settled + report.expired + report.refunded === 0 ? isQuiet + 1 : 0;
  }
}

/** Both sides of a case at rest, without what differs from one run to the next: ids and times. */
async function endOf({ shop, guestId }: Case) {
  const { db } = shop.shop;
  const rows = await db
    .select({ merchantUid: orders.merchantUid })
    .from(orders)
    .where(guestId === undefined ? undefined : eq(orders.guestId, guestId))
    .orderBy(orders.createdAt, orders.merchantUid);
  return Promise.all(
    rows.map(async ({ merchantUid }) => {
      const { status, refunded, order, payments, refunds, moves } = await booksOf(shop, merchantUid);
      const closings = await db
        .select()
        .from(accountClosings)
        .where(eq(accountClosings.merchantUid, merchantUid));
      const gateway = await shop.paymentsOf(merchantUid);
      return {
        ...{ status, refunded, moves, isPaid: order.paidAt !== null, isPrepared: order.preparedAt !== null },
        // A failed try is booked where its order is looked at while it is open, and is nobody's business afterwards.
        payments: payments
          .filter(({ decision }) => decision !== "failed")
          .map(({ decision, refusal }) => `${decision} ${refusal}`)
          .sort(),
        refunds: refunds.map((refund) => `${refund.amount} ${refund.status}`).sort(),
        closings: closings.map((closing) => closing.status),
        gateway: gateway
          .map((payment) => `${payment.status} ${payment.amount} less ${payment.cancel_amount}`)
          .sort(),
      };
    }),
  );
}

type Point = { name: string; scenario: Scenario; stopAt: number };
type Started = Point & Ran & { made: Case };
type Ended = Point & Ran & { end: Awaited<ReturnType<typeof endOf>> };

/** As many at a time as one Postgres has connections for. */
const AT_ONCE = 16;

/** Kills, takes over and reads the books, a few points at a time: shops of their own are gone before the next come. */
async function killAt(points: Point[]): Promise<Ended[]> {
  const ended: Ended[] = [];
  for (let from = 0; from < points.length; from += AT_ONCE) {
    const prepared: { point: Point; made: Case }[] = [];
    try {
      for (const point of points.slice(from, from + AT_ONCE)) {
        prepared.push({ point, made: await prepare(point.scenario) });
      }
      const ran = await runAndKill(prepared.map(({ point, made }) => toRun(point, made)));
      const started = prepared.map(({ point, made }, index) => {
        const run = ran[index];
        if (!run) throw new Error(`${point.name}, killed at boundary ${point.stopAt}, did not run`);
        return { ...point, made, ...run };
      });
      for (const { name, stopAt, failure, scenario } of started)
        if (stopAt === Number.POSITIVE_INFINITY) expect(failure, name).toBe(scenario.ends ?? null);
      await takeOver(started);
      for (const { made, ...one } of started) ended.push({ ...one, end: await endOf(made) });
    } finally {
      for (const { made } of prepared) if (made.shop !== common) await made.shop.close();
    }
    log("info", "kill_points", { done: ended.length, of: points.length });
  }
  return ended;
}

function toRun({ scenario, stopAt }: Point, { shop, input }: Case): Run {
  // Each verb reads the part of it that its scenario gives.
  return { verb: scenario.verb, input: input as Input, configuration: shop.configuration, stopAt };
}

/** What a person did before they were cut off, they do again; then another process sweeps until nothing is left. */
async function takeOver(started: Started[]): Promise<void> {
  for (const { scenario, made, isKilled } of started) {
    if (!isKilled || !scenario.isRepeated) continue;
    // Somebody else's lease is not over yet: the page says that the account is still open, and asks for another press.
    if ((await repeat(scenario, made)) !== "awaiting_deposit") continue;
    await makeAllDue(made.shop);
    await repeat(scenario, made);
  }
  for (const shop of new Set(started.map(({ made }) => made.shop))) {
    await heal(shop);
    expect(await stockDrift(shop)).toEqual([]);
    const { differences, pending } = await auditBooks({ shop: shop.shop, settleMs: 1 });
    expect({ differences, waits: pending.counts.waits_for_person }).toEqual({ differences: [], waits: 0 });
  }
}

function repeat({ verb }: Scenario, { shop, input }: Case): Promise<unknown> {
  return VERBS[verb](shop.shop, input as Input).catch((error: unknown) => {
    // It had been carried out after all.
    if (!(error instanceof AppError)) throw error;
  });
}

test("whatever a process is killed in, at whichever boundary, the books end as if it had not been", async () => {
  const scenarios = Object.entries(SCENARIOS).map(([name, scenario]) => ({ name, scenario }));
  const whole = await killAt(scenarios.map((one) => ({ ...one, stopAt: Number.POSITIVE_INFINITY })));

  const points = whole.flatMap(({ name, scenario, passed }, index) =>
    Array.from({ length: passed }, (_, at) => ({ name, scenario, stopAt: at + 1 })).filter(
      ({ stopAt }) =>
        (stopAt + index) % (scenario.isAlone ? SIZES.killPointStepAlone : SIZES.killPointStep) === 0,
    ),
  );
  const ended = await killAt(points);
  for (const { name, stopAt, end, scenario } of ended) {
    if (scenario.mayWait && end[0]?.refunds.some((refund) => refund.endsWith(" refused"))) continue;
    const reference = whole.find((one) => one.name === name);
    expect.soft(end, `${name}, killed at boundary ${stopAt}`).toEqual(reference?.end);
  }

  const boundaries = Object.fromEntries(whole.map(({ name, passed }) => [name, passed]));
  const counted = whole.reduce((sum, { passed }) => sum + passed, 0);
  const killed = ended.filter(({ isKilled }) => isKilled).length;
  log("info", "kill_points_counted", { counted, killed, boundaries });
  expect(counted).toBeGreaterThan(LEAST_BOUNDARIES);
  expect(points.length).toBeGreaterThan(LEAST_POINTS);
  // Where several things go on at once, a run now and then needs a question less.
  expect(killed).toBeGreaterThan(0.95 * points.length);
}, 7_200_000);
