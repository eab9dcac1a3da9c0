import type { Call } from "../../lib/sandbox/state";
import type { Payment } from "../../lib/sandbox/wire";
import { type Finding, finding } from "./findings";
import { PERSON } from "./hands";
import type { BothSides, RefundRow } from "./read-books";

/** Reasons of cancels that are nobody's refund: by hand in the console, and the closing of an account. */
const OTHERS = /^(console|가상계좌 말소)$/;

function idIn(reason: string | null | undefined): string | null {
  return /\[(rf_\w+)\]/.exec(reason ?? "")?.[1] ?? null;
}

/** Each cancel at the gateway is a refund of ours that is done, once, or was made by hand. */
export function checkRefunds(sides: BothSides): Finding[] {
  const { gateway, books, calls } = sides;
  const refunds = new Map(books.refunds.map((refund) => [refund.id, refund]));
  const paid = gateway.flatMap((payment) => payment.cancel_history.map((row) => ({ ...row, payment })));
  const times = new Map<string, number>();
  const found: Finding[] = [];
  for (const { reason, amount, payment } of paid) {
    const id = idIn(reason);
    if (id === null) {
      if (!OTHERS.test(reason ?? ""))
        found.push(finding("unexplained", amount, `${payment.imp_uid}: ${reason}`));
      continue;
    }
    times.set(id, (times.get(id) ?? 0) + 1);
    if (times.get(id) === 2)
      found.push(finding("doubleRefund", 1, `${id} of ${payment.imp_uid}, ${amount} won`));
    const refund = refunds.get(id);
    if (refund?.status !== "done" || refund.amount !== amount) {
      found.push(finding("unexplained", amount, `${id} went back, ${inWords(refund)}`));
    }
  }
  for (const refund of books.refunds) {
    found.push(...checkRefund(refund, times.has(refund.id), sides));
  }
  return [...found, ...findBlindRepeats(calls)];
}

function inWords(refund: RefundRow | undefined): string {
  return refund
    ? `and is ${refund.status} with ${refund.amount} in the books`
    : "and the books know none of it";
}

function checkRefund(refund: RefundRow, isPaid: boolean, { books, gateway }: BothSides): Finding[] {
  const { id, impUid, amount, status, requestedBy } = refund;
  if (status === "done" && !isPaid) return [finding("lost", amount, `${id} is done, and nothing went back`)];
  const isAccepted = books.payments.some((row) => row.impUid === impUid && row.decision === "accepted");
  const claim = books.claims.find(({ refundId }) => refundId === id);
  // Never more than the shopper was shown; less where somebody has given back the rest by hand.
  const isClaimed = requestedBy === "shopper" && claim !== undefined && amount <= claim.amount;
  if (isAccepted && requestedBy !== PERSON && !isClaimed && status !== "void") {
    return [finding("unexplained", amount, `${id} of an accepted payment was asked for by ${requestedBy}`)];
  }
  // What a person asked for goes back, unless somebody has given everything back by hand.
  const payment = gateway.find((one) => one.imp_uid === impUid);
  const isMoot = payment !== undefined && leftOf(payment) === 0;
  if (status === "void" && !isMoot) return [finding("lost", amount, `${id} is void, and money is left`)];
  return [];
}

const leftOf = ({ amount, cancel_amount: cancelled }: Payment) => amount - cancelled;

/** After an unclear answer comes a look, and only then another try. Known by when calls arrived. */
function findBlindRepeats(calls: Call[]): Finding[] {
  const found: Finding[] = [];
  const sent = new Map<string, boolean>();
  const byArrival = [...calls].sort((left, right) => (left.arrivedAt < right.arrivedAt ? -1 : 1));
  for (const { method, path, status, about } of byArrival) {
    const looked = method === "GET" && status === 200 ? /^\/payments\/(imp_\w+)$/.exec(path)?.[1] : undefined;
    if (looked) for (const key of sent.keys()) if (key.endsWith(looked)) sent.set(key, true);
    const id = method === "POST" && path === "/payments/cancel" ? idIn(about?.reason) : null;
    // Turned away at the door: nothing can have happened.
    if (id === null || status === 401) continue;
    const key = `${id} ${about?.imp_uid}`;
    if (sent.get(key) === false)
      found.push(finding("blindRepeat", 1, `${key} was sent again without a look`));
    sent.set(key, false);
  }
  return found;
}
