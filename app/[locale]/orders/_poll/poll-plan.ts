/** What GET /api/orders/{merchant_uid} says, as far as a waiting page needs it. */
export type PolledOrder = {
  status: string;
  payments: { status: string; decision: string }[];
  hasProblem: boolean;
};

/** How a page waits: delays in milliseconds, the last one repeated until `stopAfter`. */
export type PollPlan = { delays: readonly [number, ...number[]]; stopAfterMs: number };

/** The gateway is asked at most every five seconds an order: asking us more often tells nothing new. */
export const CONFIRMING_PLAN: PollPlan = {
  delays: [1_000, 2_000, 3_000, 5_000, 5_000, 5_000, 8_000, 10_000],
  stopAfterMs: 3 * 60_000,
};

/** A deposit takes a walk to the bank: looked for often at first, then calmly. */
export const DEPOSIT_PLAN: PollPlan = {
  delays: [3_000, 5_000, 5_000, 5_000, 5_000, 5_000, 10_000, 10_000, 15_000],
  stopAfterMs: 60 * 60_000,
};

/** The wait before the next question, or null when the page stops asking by itself. */
export function nextDelay(plan: PollPlan, asked: number, elapsedMs: number): number | null {
  if (elapsedMs >= plan.stopAfterMs) return null;
  return plan.delays[Math.min(asked, plan.delays.length - 1)] ?? plan.delays[0];
}

export type Conclusion = "wait" | "unpaid" | "done";

/** Answers without a payment before a window counts as closed: the gateway was asked anew in between. */
const QUIET_ANSWERS = 3;

/** What was decided before the page came: an earlier try's failure says nothing about the one that is waited for. */
export type Baseline = {
  decided: number;
  hasProblem: boolean;
  /** The payment window said that it is done. Only the gateway can then say that nothing was paid. */
  expectsPayment: boolean;
};

/**
 * What the confirming page makes of an answer. `done`: the order page knows more than this one. `unpaid`: the
 * gateway knows of no money, so that paying again is offered; the page goes on looking all the same.
 */
export function conclude(order: PolledOrder, answers: number, before: Baseline): Conclusion {
  if (order.status !== "pending") return "done";
  const decided = order.payments.filter(({ decision }) => decision !== "none").length;
  if (decided > before.decided || (order.hasProblem && !before.hasProblem)) return "done";
  const isQuiet = order.payments.every(({ status }) => status === "ready" || status === "failed");
  // Without a row of it we cannot tell a gateway that knows of nothing from one that does not answer.
  const isKnown = !before.expectsPayment || order.payments.some(({ status }) => status === "ready");
  return isQuiet && isKnown && answers >= QUIET_ANSWERS ? "unpaid" : "wait";
}

/** Tolerant: an answer that cannot be read is none. */
export function readPolledOrder(json: unknown): PolledOrder | null {
  if (!isRecord(json) || typeof json.status !== "string") return null;
  const payments = Array.isArray(json.payments) ? json.payments : [];
  return {
    status: json.status,
    payments: payments.filter(isRecord).map(({ status, decision }) => ({
      status: String(status),
      decision: String(decision),
    })),
    hasProblem: isRecord(json.last_problem),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
