import type { Transaction } from "@/db/client";
import {
  countLooked,
  findFirstOrder,
  openAudit,
  type PaymentKey,
  readBooked,
  saveMet,
  suspectUnmet,
} from "@/db/queries/audit";
import { BOOKS_CHECKS, type BooksCheck, type BrokenRow, checkBooks } from "@/db/queries/audit-checks";
import type { GatewayPayment, PaymentGateway } from "@/lib/payments/gateway";
import { comparePayment } from "./audit-compare";
import { confirmSuspects, suspicionOf } from "./audit-confirm";
import type { Difference, DifferenceKind, Found, PendingKind } from "./audit-kinds";
import { Tally } from "./audit-tally";
import { walkGateway } from "./audit-walk";
import { getShop, type Shop } from "./shop";

const DAY_SECONDS = 86_400;
/** A payment may be older than the order that claims it only by mistake; a quarter finds such mistakes. */
const BEFORE_FIRST_ORDER = 90 * DAY_SECONDS;

export type AuditProgress = { stage: "walk" | "confirm" | "books"; done: number };

export type AuditReport = {
  /** Payments that the gateway's lists showed, and payments in our tables. */
  looked: { gateway: number; books: number };
  /** The first of each kind; `counts` and `won` are of all. */
  differences: Difference[];
  counts: Record<DifferenceKind, number>;
  won: Record<DifferenceKind, number>;
  /** What is on its way, or stands where a person must act; no difference. */
  pending: {
    found: Found<PendingKind>[];
    counts: Record<PendingKind, number>;
    won: Record<PendingKind, number>;
  };
};

type Lists = Pick<PaymentGateway, "listPage" | "findPayment">;

type Options = {
  shop?: { db: Shop["db"]; gateway: Lists };
  /** By the gateway's clock; without them everything since the first order. What is beyond is left out. */
  from?: Date;
  to?: Date;
  /** Differences of each kind that are kept in words. */
  keep?: number;
  /** How long a message that is under way may take to reach the books before a suspect is looked up again. */
  settleMs?: number;
  pageSize?: number;
  onProgress?: (progress: AuditProgress) => void;
};

type Audit = { tx: Transaction; gateway: Lists; tally: Tally } & Required<
  Pick<Options, "keep" | "pageSize" | "onProgress">
>;

/**
 * Holds the books against the gateway, both ways, and against their own rules. Nothing is changed. The shop may run
 * meanwhile: what looks different is looked up again, one by one, before it is called a difference.
 * @throws AppError(gateway_unavailable) when the gateway does not answer, and then nothing is said.
 */
export async function auditBooks({
  shop = getShop(),
  from,
  to,
  keep = 100,
  settleMs = 2000,
  pageSize = 1000,
  onProgress = () => {},
}: Options = {}): Promise<AuditReport> {
  const tally = new Tally(keep);
  // One session holds what the walk has met; each statement sees the books as they are then.
  const looked = await shop.db.transaction(async (tx) => {
    const audit: Audit = { tx, gateway: shop.gateway, tally, keep, pageSize, onProgress };
    await openAudit(tx);
    const range = {
      from: unixSeconds(from) ?? ((await findFirstOrder(tx)) ?? now()) - BEFORE_FIRST_ORDER,
      // The gateway's clock may be ahead of ours.
      to: unixSeconds(to) ?? now() + DAY_SECONDS,
    };
    await walk(audit, range);
    const met = await countLooked(tx);
    await suspectUnmet(tx, range);
    await confirmSuspects({
      tx,
      gateway: shop.gateway,
      tally,
      settleMs,
      onDone: (done) => onProgress({ stage: "confirm", done }),
    });
    await checkOwnRules(audit);
    return met;
  });
  const { found: differences, counts, won } = tally.differences;
  return { looked, differences, counts, won, pending: tally.pending };
}

const now = () => Math.floor(Date.now() / 1000);
const unixSeconds = (time: Date | undefined) => time && Math.floor(time.getTime() / 1000);

async function walk({ tx, gateway, pageSize, onProgress }: Audit, range: { from: number; to: number }) {
  let done = 0;
  for await (const page of walkGateway({ gateway, ...range, pageSize })) {
    const booked = await readBooked(tx, page.map(keyOf));
    const byId = new Map(booked.map((one) => [one.impUid, one]));
    const met = page.map((seen) => {
      const known = byId.get(seen.impUid);
      return { ...keyOf(seen), suspicion: known ? suspicionOf(comparePayment(seen, known)) : "unread" };
    });
    await saveMet(tx, met);
    done += page.length;
    onProgress({ stage: "walk", done });
  }
}

function keyOf({ impUid, merchantUid }: GatewayPayment): PaymentKey {
  return { impUid, merchantUid };
}

async function checkOwnRules({ tx, tally, keep, onProgress }: Audit): Promise<void> {
  for (const [index, check] of BOOKS_CHECKS.entries()) {
    const { rows, count, won } = await checkBooks(tx, check, keep);
    const found = rows.map((row) => ({ ...row, kind: check, detail: DETAILS[check](row) }));
    tally.addCounted(
      found.map(({ kind, impUid, merchantUid, won, detail }) => ({ kind, impUid, merchantUid, won, detail })),
      { count, won },
    );
    onProgress({ stage: "books", done: index + 1 });
  }
}

const DETAILS: Record<BooksCheck, (row: BrokenRow) => string> = {
  paid_without_payment: ({ ours }) => `order ${ours}`,
  accepted_for_unpaid_order: ({ ours, theirs }) => `order ${ours}, payment ${theirs}`,
  accepted_amount_differs: ({ ours, theirs }) => `order's total ${ours}, payment ${theirs}`,
  refunded_sum_differs: ({ ours, theirs }) => `order ${ours}, payment ${theirs}`,
  paid_order_holds_nothing: ({ ours, theirs }) => `order ${ours}, all of ${theirs} went back`,
  stock_differs_from_moves: ({ variantId, ours, theirs }) => `${variantId}: stock ${ours}, moves ${theirs}`,
  order_stock_misfit: ({ variantId, ours, theirs }) => `${variantId}: ${ours}; ${theirs}`,
};
