import type { WindowAnswer } from "./iamport-sdk";

/** Where the shopper goes, or stays, after the payment window gave its answer. */
export type Settlement = { kind: "go"; next: string } | { kind: "unpaid"; reason: string | null };

/** What POST /api/payments/complete said; null when that could not be read. */
export type CompleteReply = {
  http: number;
  status: string | null;
  next: string | null;
} | null;

type Paths = { order: string; confirming: string; answered: string };

/**
 * Only our server knows whether money moved; the window's own words decide nothing but this: when it says that
 * the payment was turned away before it began (an error and no imp_uid) and the server knows of none either,
 * nothing was paid. F1002 is the exception: the gateway refuses there because the order is already paid.
 */
export function decideSettlement(answer: WindowAnswer, reply: CompleteReply, paths: Paths): Settlement {
  // The reason is in the order, as the gateway gave it; the window's own words may be another try's.
  if (reply?.http === 402) return { kind: "unpaid", reason: null };
  const isKnown = reply?.status !== undefined && reply.status !== null && reply.status !== "pending";
  if (reply && isKnown) return { kind: "go", next: ownPath(reply.next) ?? paths.order };
  const wasTurnedAway = !answer.imp_uid && Boolean(answer.error_code ?? answer.error_msg);
  if (reply && reply.http < 500 && wasTurnedAway && answer.error_code !== "F1002") {
    return { kind: "unpaid", reason: answer.error_msg ?? null };
  }
  const isDone = Boolean(answer.imp_uid) && !answer.error_code && !answer.error_msg;
  return { kind: "go", next: isDone ? paths.answered : paths.confirming };
}

/** A path of this shop, never another site's. */
function ownPath(next: string | null): string | null {
  return next !== null && /^\/(?![/\\])/.test(next) ? next : null;
}
