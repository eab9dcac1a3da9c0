import { createHash } from "node:crypto";
import type { OrderAddress } from "./order-request";

/**
 * Which address and note a page shows, for a form of it to say back: made of what is shown itself, it cannot be newer or
 * older than that.
 */
export function addressMark({ postcode, line1, line2, note }: OrderAddress): string {
  const shown = JSON.stringify([postcode, line1, line2, note]);
  return createHash("sha256").update(shown).digest("base64url").slice(0, 16);
}
