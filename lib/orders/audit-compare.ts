import type { BookedPayment } from "@/db/queries/audit";
import type { GatewayPayment } from "@/lib/payments/gateway";
import { openRefundTotal } from "@/lib/payments/refund";
import { heldBy, type Reading, type Stage, stageOf } from "@/lib/payments/stage";
import type { RefundStatus } from "@/lib/payments/status";
import type { Found } from "./audit-kinds";
import { compareCancels } from "./audit-refunds";
import { seenOf } from "./facts";

type Row = NonNullable<BookedPayment["payment"]>;

/**
 * One payment as the gateway has it (null: unknown to it) against all that the books say of it. Judged by the state
 * that the amounts give, not by status words. Nothing is found where both agree.
 */
export function comparePayment(seen: GatewayPayment | null, booked: BookedPayment): Found[] {
  if (booked.payment) {
    return seen
      ? compareKnown(seen, booked.payment, booked)
      : missingAtGateway(booked.impUid, booked.payment);
  }
  return seen ? missingInBooks(seen, booked.order) : [];
}

function sayAbout({ impUid, merchantUid }: { impUid: string; merchantUid: string }) {
  return (kind: Found["kind"], won: number, detail: string): Found => ({
    kind,
    impUid,
    merchantUid,
    won,
    detail,
  });
}

/** Won that a payment holds; what it holds in another currency is told in words. */
function wonHeld(reading: Reading & { currency: string }): number {
  return reading.currency === "KRW" ? heldBy(reading) : 0;
}

function inWords(reading: Reading & { currency: string }): string {
  const { amount, cancelAmount, currency } = reading;
  return `${stageOf(reading)} ${amount}${cancelAmount ? ` less ${cancelAmount}` : ""} ${currency}`;
}

function missingAtGateway(impUid: string, row: Row): Found[] {
  const say = sayAbout({ impUid, merchantUid: row.merchantUid });
  return [say("payment_not_at_gateway", wonHeld(row), `books: ${inWords(row)}, ${row.decision}`)];
}

function missingInBooks(seen: GatewayPayment, order: BookedPayment["order"]): Found[] {
  const reading = seenOf(seen);
  const say = sayAbout(seen);
  const stage = stageOf(reading);
  const won = wonHeld(reading);
  const detail = `gateway: ${inWords(reading)}`;
  if (!order) {
    return heldBy(reading) > 0 || stage === "unknown" ? [say("stray_payment", won, detail)] : [];
  }
  // A try in which nothing came to pass is not worth a message to the gateway, nor to us.
  if (weightOf(stage) === "nothing") return [];
  if (order.isDue) return [say("not_yet_settled", won, `${detail}; order ${order.status}`)];
  if (stage === "account") return [say("unknown_account", 0, `${detail}; order ${order.status}`)];
  return [say("payment_not_in_books", won, `${detail}; order ${order.status}`)];
}

type Weight = "nothing" | "account" | "money" | "unknown";

/** What of a state matters: whether money came, or could come, or never did. */
function weightOf(stage: Stage): Weight {
  if (stage === "paid" || stage === "cancelled") return "money";
  return stage === "account" || stage === "unknown" ? stage : "nothing";
}

function compareKnown(seen: GatewayPayment, row: Row, booked: BookedPayment): Found[] {
  const reading = seenOf(seen);
  const say = sayAbout({ impUid: booked.impUid, merchantUid: row.merchantUid });
  const won = Math.max(wonHeld(reading), wonHeld(row));
  if (seen.merchantUid !== row.merchantUid) {
    return [say("order_differs", won, `gateway: ${seen.merchantUid}`)];
  }
  // Never decided on: its row stays as it came, and a person goes by what the gateway says now.
  if (row.flag !== null && row.decision === "none") {
    const isOpen = heldBy(reading) > 0 || stageOf(reading) === "unknown";
    return isOpen ? [say("waits_for_person", wonHeld(reading), `${row.flag}; ${inWords(reading)}`)] : [];
  }
  const both = `books: ${inWords(row)}, ${row.decision}; gateway: ${inWords(reading)}`;
  if (seen.currency !== row.currency) return [say("currency_differs", won, both)];
  const [weight, known] = [weightOf(stageOf(reading)), weightOf(stageOf(row))];
  if (weight !== known) return otherState(booked, { weight, known, won, both, say });
  if (seen.amount !== row.amount) {
    return [say("amount_differs", Math.abs(seen.amount - row.amount), both)];
  }
  const found = compareCancels(seen, { cancelAmount: row.cancelAmount, refunds: booked.refunds }, say);
  const isOnItsWay = found.some(({ kind }) => kind === "refund_under_way");
  return isOnItsWay ? found : [...found, ...heldUnaccepted(row, booked, say)];
}

type Say = ReturnType<typeof sayAbout>;
type States = { weight: Weight; known: Weight; won: number; both: string; say: Say };

function otherState({ payment, order, refunds, closingIsDue }: BookedPayment, states: States): Found[] {
  const { weight, known, won, both, say } = states;
  const isDue = order?.isDue || closingIsDue || refunds.some((refund) => refund.isDue);
  if (isDue) return [say("not_yet_settled", won, both)];
  if (weight === "account") return known === "nothing" ? [say("unknown_account", 0, both)] : differs();
  // An account that is gone matters to an order that waits for it alone.
  const isAwaited = order?.status === "awaiting_deposit" && payment?.decision === "awaiting_deposit";
  if (weight === "nothing" && known === "account" && !isAwaited) return [];
  return differs();

  function differs(): Found[] {
    return [say("status_differs", won, both)];
  }
}

/** What is not accepted holds no money, or a refund is open for all of it, or a person has it before them. */
function heldUnaccepted(row: Row, { refunds }: BookedPayment, say: Say): Found[] {
  const held = heldBy(row);
  if (row.decision === "accepted" || held === 0) return [];
  const won = wonHeld(row);
  const detail = `${inWords(row)}, ${row.decision}`;
  const open = openRefundTotal(refunds);
  if (open < held) {
    if (row.flag !== null) return [say("waits_for_person", won, `${row.flag}; ${detail}`)];
    return [say("held_without_refund", won && won - open, `${detail}; open refunds ${open}`)];
  }
  const has = (wanted: RefundStatus) => refunds.some(({ status }) => status === wanted);
  if (has("refused")) return [say("waits_for_person", won, detail)];
  return [say(has("settled_outside") ? "settled_outside" : "refund_under_way", won, detail)];
}
