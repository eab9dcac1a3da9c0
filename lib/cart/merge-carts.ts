import type { Cart } from "./cart";
import { MAX_CART_LINES, MAX_QUANTITY } from "./limits";

/** What a guest's cart brought into a member's: units, and whether stock or a limit kept some of them out. */
export type Merged = { units: number; isCapped: boolean };

/**
 * A member's cart with a guest's in it: quantities add up, up to what is in stock and what one line and one cart may
 * hold. What has sold out meanwhile stays, one unit of it, for the cart to say so.
 * @param stock of each variant that is still sold.
 * @param isRepeated the same cart once more, edited, as the first answer was lost: what it has more of is added alone.
 * @returns `merged` null where there was nothing to add to.
 */
export function mergeCarts(
  member: Cart,
  guest: Cart,
  stock: ReadonlyMap<string, number>,
  isRepeated = false,
): { cart: Cart; merged: Merged | null } {
  if (guest.lines.length === 0) return { cart: member, merged: null };
  if (member.lines.length === 0 && !isRepeated) return { cart: guest, merged: null };
  const lines = member.lines.map((line) => ({ ...line }));
  const merged: Merged = { units: 0, isCapped: false };
  for (const brought of guest.lines) {
    const { variantId, quantity } = brought;
    const line = lines.find((held) => held.variantId === variantId);
    const held = line?.quantity ?? 0;
    const most = Math.min(MAX_QUANTITY, Math.max(1, held, stock.get(variantId) ?? 0));
    const wanted = isRepeated ? Math.max(held, quantity) : held + quantity;
    const now = Math.min(wanted, most);
    const hasRoom = line !== undefined || lines.length < MAX_CART_LINES;
    if (now < wanted || !hasRoom) merged.isCapped = true;
    if (line) line.quantity = now;
    else if (hasRoom) lines.push({ ...brought, quantity: now });
    // What was ticked on either side is meant to be ordered.
    if (line && !brought.isLeft) delete line.isLeft;
    if (hasRoom) merged.units += now - held;
  }
  return { cart: { ...member, version: member.version + 1, lines }, merged };
}
