import type { BookedPayment } from "@/db/queries/audit";
import type { GatewayPayment } from "@/lib/payments/gateway";
import type { Found } from "./audit-kinds";

type Sent = { id: string; amounts: number[] };

/** Our own cancels in a payment's history, by the refund's id that stands in their reason. */
function sentUnderOurIds(seen: GatewayPayment): Sent[] {
  const byId = new Map<string, number[]>();
  for (const { reason, amount } of seen.cancellations) {
    const id = /\[(rf_\w+)\]/.exec(reason ?? "")?.[1];
    if (id) byId.set(id, [...(byId.get(id) ?? []), amount]);
  }
  return [...byId].map(([id, amounts]) => ({ id, amounts }));
}

type Booked = Pick<BookedPayment, "refunds"> & { cancelAmount: number };
type Say = (kind: Found["kind"], won: number, detail: string) => Found;

/**
 * Refunds against the gateway's history, and the cancelled sum against ours. A sum that differs by what a refund's
 * own difference explains is not told twice.
 */
export function compareCancels(seen: GatewayPayment, booked: Booked, say: Say): Found[] {
  const sent = sentUnderOurIds(seen);
  const found: Found[] = [];
  let explained = 0;
  for (const { id, amounts } of sent) {
    const [first = 0, ...again] = amounts;
    const refund = booked.refunds.find((one) => one.id === id);
    if (again.length > 0) {
      const twice = again.reduce((sum, amount) => sum + amount, 0);
      explained += twice;
      found.push(say("refund_paid_twice", twice, `${id} was paid ${amounts.length} times`));
    }
    if (refund?.status !== "done" && !refund?.isDue) {
      explained += first;
      found.push(say("refund_not_in_books", first, `${id} is ${refund?.status ?? "unknown"} in the books`));
    }
  }
  for (const refund of booked.refunds.filter(({ status }) => status === "done")) {
    const paid = sent.find(({ id }) => id === refund.id)?.amounts[0] ?? 0;
    if (paid === refund.amount) continue;
    explained += paid - refund.amount;
    const detail = `${refund.id} is done with ${refund.amount}, the gateway's history has ${paid}`;
    found.push(say("refund_not_at_gateway", Math.abs(refund.amount - paid), detail));
  }
  const rest = seen.cancelAmount - booked.cancelAmount;
  return rest === 0 ? found : [...found, ...differentSum(seen, booked, { rest, explained, say })];
}

function differentSum(
  seen: GatewayPayment,
  { cancelAmount, refunds }: Booked,
  { rest, explained, say }: { rest: number; explained: number; say: Say },
): Found[] {
  const detail = `books ${cancelAmount}, gateway ${seen.cancelAmount}`;
  if (refunds.some(({ isDue }) => isDue)) return [say("refund_under_way", Math.abs(rest), detail)];
  const unexplained = Math.abs(rest - explained);
  return unexplained === 0 ? [] : [say("cancelled_sum_differs", unexplained, detail)];
}
