import { randomBytes } from "node:crypto";

/** `rf_` and 80 random bits: stands in the reason of a cancel, so it is short and has no character a PG may cut. */
export function newRefundId(): string {
  return `rf_${randomBytes(10).toString("hex")}`;
}
