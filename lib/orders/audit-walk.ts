import { setTimeout as sleep } from "node:timers/promises";
import { isAppError } from "@/lib/errors";
import type { GatewayPayment, PaymentGateway, PaymentPage } from "@/lib/payments/gateway";

/** What the gateway allows a list to span. */
const MOST_SECONDS = 90 * 86_400;
/** A window that is expected to fill this much of a page seldom needs a second one. */
const FILL = 0.8;
const MOST_GROWTH = 8;
const TRIES = 3;

type Lists = Pick<PaymentGateway, "listPage">;
/** Unix seconds, both included. */
type Window = { from: number; to: number };

/**
 * Every payment of a time, a page at once. It goes forward in windows of time that fit into one page each: a page's
 * number shifts while payments come and change, a time does not. A payment that changes moves to the present, so it
 * is met again later and never missed. Some are given twice.
 */
export async function* walkGateway({
  gateway,
  from,
  to,
  pageSize,
}: Window & { gateway: Lists; pageSize: number }): AsyncGenerator<GatewayPayment[]> {
  let width = MOST_SECONDS;
  for (let at = from; at <= to; ) {
    const end = Math.min(at + width - 1, to);
    const length = end - at + 1;
    const page = await readPage(gateway, { from: at, to: end }, { page: 1, limit: pageSize });
    const next = page.next === null ? end + 1 : firstUnread(page);
    if (next > at) {
      yield page.payments;
      at = next;
      width = between(1, (length * pageSize * FILL) / Math.max(page.total, 1), length * MOST_GROWTH);
    } else if (length > 1) {
      width = Math.floor(length / 2);
    } else {
      yield* readSecond(gateway, { at, first: page, pageSize });
      at += 1;
    }
  }
}

function between(least: number, value: number, most: number): number {
  return Math.max(least, Math.min(Math.floor(value), most, MOST_SECONDS));
}

/**
 * A page that is not the whole window has all that stands before its last payment's start, because a payment stands
 * at its start or later. 0 when the page tells no such time.
 */
function firstUnread({ payments }: PaymentPage): number {
  let last = 0;
  for (const { startedAt } of payments) {
    const started = startedAt ? startedAt.getTime() / 1000 : 0;
    if (started < last || started === 0) return 0;
    last = started;
  }
  return last;
}

/** More payments in one second than a page holds: page by page, and again when they shifted meanwhile. */
async function* readSecond(
  gateway: Lists,
  { at, first, pageSize }: { at: number; first: PaymentPage; pageSize: number },
): AsyncGenerator<GatewayPayment[]> {
  const read = (page: number) => readPage(gateway, { from: at, to: at }, { page, limit: pageSize });
  for (let attempt = 1, start = first; attempt <= TRIES; attempt += 1, start = await read(1)) {
    yield start.payments;
    let page = start;
    while (page.next !== null) {
      page = await read(page.next);
      yield page.payments;
    }
    if (page.total === start.total) return;
  }
}

function readPage(
  gateway: Lists,
  { from, to }: Window,
  { page, limit }: { page: number; limit: number },
): Promise<PaymentPage> {
  const window = { from: new Date(from * 1000), to: new Date(to * 1000) };
  return patiently(() => gateway.listPage({ status: "all", ...window, page, limit }));
}

/** A gateway that does not answer once must not end an audit of an hour. */
export async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ask();
    } catch (error) {
      if (attempt === TRIES || !isAppError(error, "gateway_unavailable")) throw error;
      await sleep(300 * attempt ** 2);
    }
  }
}
