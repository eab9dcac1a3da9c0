import { CLAIM_REASONS, type ClaimReason, type ClaimStatus } from "./status";

/** What has come was not too late to be sent back for that. */
export const RETURN_REASONS = CLAIM_REASONS.filter((reason) => reason !== "delayed");

const NEXT: Record<ClaimStatus, readonly ClaimStatus[]> = {
  requested: ["approved", "declined", "withdrawn"],
  approved: ["received", "declined", "withdrawn"],
  // What has come back is the shop's to judge, and no longer the shopper's to keep.
  received: ["done", "declined"],
  done: [],
  declined: [],
  withdrawn: [],
};

export function canBecome(status: ClaimStatus, next: ClaimStatus): boolean {
  return NEXT[status].includes(next);
}

export function isOpenClaim({ status }: { status: ClaimStatus }): boolean {
  return NEXT[status].length > 0;
}

/** Whether the shop pays for what went wrong. */
export function isOurFault(reason: ClaimReason): boolean {
  return reason === "wrong_item" || reason === "damaged" || reason === "defect";
}

const KST_MS = 9 * 3600_000;
const DAY_MS = 24 * 3600_000;
const MIND_DAYS = 7;
const FAULT_MONTHS = 3;

/**
 * The last moment to ask (law §17): seven days after the goods came, and three months where they are not what was sold.
 * The day they came does not count, and the last one counts to its end, in Korea.
 */
export function claimDeadline(reason: ClaimReason, deliveredAt: Date): Date {
  const day = new Date(deliveredAt.getTime() + KST_MS);
  day.setUTCHours(0, 0, 0, 0);
  if (isOurFault(reason)) addMonths(day, FAULT_MONTHS);
  else day.setUTCDate(day.getUTCDate() + MIND_DAYS);
  return new Date(day.getTime() + DAY_MS - 1 - KST_MS);
}

/** The same day of a later month, or that month's last one. */
function addMonths(day: Date, months: number): void {
  const wanted = day.getUTCDate();
  day.setUTCMonth(day.getUTCMonth() + months);
  if (day.getUTCDate() !== wanted) day.setUTCDate(0);
}
