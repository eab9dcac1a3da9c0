import { type Finding, finding } from "./findings";
import type { BothSides } from "./read-books";
import type { World } from "./world";

const HOLDING = ["pending", "awaiting_deposit"];

/** Units, counted three ways: the stock, its moves, and what the orders took of what there was. */
export function checkStock({ books }: BothSides, goods: World["goods"]): Finding[] {
  const orders = new Map(books.orders.map((order) => [order.merchantUid, order]));
  const taken = new Map<string, number>();
  const found: Finding[] = [];
  for (const { merchantUid, variantId, quantity, cancelled } of books.lines) {
    const status = orders.get(merchantUid)?.status ?? "";
    const moved = (kind: string) =>
      books.moves.find(
        (row) => row.merchantUid === merchantUid && row.variantId === variantId && row.kind === kind,
      )?.delta ?? 0;
    const held = -moved("held") - moved("released");
    const sold = -moved("sold") - moved("returned");
    const wantsHeld = HOLDING.includes(status) ? quantity : 0;
    // What the shopper has cancelled of it is back on the shelf.
    const wantsSold = status === "paid" ? quantity - cancelled : 0;
    taken.set(variantId, (taken.get(variantId) ?? 0) + wantsHeld + wantsSold);
    const drift = Math.abs(held - wantsHeld) + Math.abs(sold - wantsSold);
    const isSoldOnce = -moved("sold") <= quantity;
    if (drift > 0 || !isSoldOnce) {
      const words = `order ${merchantUid} (${status}): ${quantity} ordered, ${held} held, ${sold} sold`;
      found.push(finding("stockDrift", Math.max(drift, 1), words));
    }
  }
  for (const { id, stock, moves } of books.variants) {
    const wanted = (goods.find((one) => one.id === id)?.stock ?? 0) - (taken.get(id) ?? 0);
    if (stock === moves && stock === wanted) continue;
    const words = `${id}: stock ${stock}, moves ${moves}, by its orders ${wanted}`;
    found.push(finding("stockDrift", Math.abs(stock - wanted) + Math.abs(stock - moves), words));
  }
  return found;
}
