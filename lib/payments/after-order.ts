/** What goes back for units that are cancelled or returned. Won throughout; pure, so that a page can show it before. */

export type HeldLine = {
  variantId: string;
  unitPrice: number;
  /** Units that are still the shopper's: not cancelled, not returned, and not in another claim. */
  left: number;
};

export type Units = { variantId: string; quantity: number };

type Order = {
  lines: readonly HeldLine[];
  /** Delivery as it was paid with the order. */
  shipping: number;
  /** What the accepted payment holds, less what is on its way back. */
  available: number;
  /** The delivery fee of goods worth so much, as the shop charges it; nothing costs nothing. */
  shippingFee: (goods: number) => number;
};

/** `postage` is what the shopper bears and `amount` has it taken off already. */
export type Quote = { goods: number; postage: number; amount: number; isWhole: boolean };

/** Whether so many units are there to be taken: at least one, none twice, none more than are left. */
export function canTake(lines: readonly HeldLine[], units: readonly Units[]): boolean {
  const names = new Set(units.map(({ variantId }) => variantId));
  return (
    units.length > 0 &&
    names.size === units.length &&
    units.every(({ variantId, quantity }) => {
      const left = lines.find((line) => line.variantId === variantId)?.left ?? 0;
      return Number.isSafeInteger(quantity) && quantity > 0 && quantity <= left;
    })
  );
}

/** Everything that is still the shopper's. */
export function unitsLeft(lines: readonly HeldLine[]): Units[] {
  return lines.flatMap(({ variantId, left }) => (left > 0 ? [{ variantId, quantity: left }] : []));
}

/**
 * A cancel before the parcel leaves. The last unit takes everything that is left with it, delivery included. For a
 * part the free-delivery threshold is judged anew by what is kept: a fee that was waived and is not any more is taken
 * off once, and never more than the cancelled goods are worth.
 */
export function quoteCancel(order: Order, units: readonly Units[]): Quote {
  const { goods, kept, before } = split(order, units);
  if (kept === 0) return { goods, postage: 0, amount: order.available, isWhole: true };
  const postage = Math.min(goods, waivedFee(order, kept) - waivedFee(order, before));
  return { goods, postage, amount: Math.min(goods - postage, order.available), isWhole: false };
}

/**
 * A return after the parcel has left. Who changes their mind bears the way back, and the way there where it was free
 * and what is kept would not have been (law §18: the cost of returning, and no penalty). What was wrong or broken costs
 * its shopper nothing, and takes the delivery fee with it when nothing is kept.
 */
export function quoteReturn(
  order: Order,
  units: readonly Units[],
  { isOurFault, returnFee }: { isOurFault: boolean; returnFee: number },
): Quote {
  const { goods, kept, before } = split(order, units);
  const isWhole = kept === 0;
  if (isOurFault) {
    const amount = Math.min(goods + (isWhole ? order.shipping : 0), order.available);
    return { goods, postage: 0, amount, isWhole };
  }
  // The way there was gone in any case: with nothing kept it costs what a small parcel costs.
  const wayThere = waivedFee(order, Math.max(kept, 1)) - waivedFee(order, before);
  const postage = Math.min(goods, returnFee + wayThere);
  return { goods, postage, amount: Math.min(goods - postage, order.available), isWhole };
}

function split({ lines }: Order, units: readonly Units[]) {
  let [goods, before] = [0, 0];
  for (const { variantId, unitPrice, left } of lines) {
    before += unitPrice * left;
    goods += unitPrice * (units.find((unit) => unit.variantId === variantId)?.quantity ?? 0);
  }
  return { goods, before, kept: before - goods };
}

/** The delivery fee that was waived when the order was made, and would not be for goods worth so much. */
function waivedFee({ shipping, shippingFee }: Order, goods: number): number {
  return Math.max(0, shippingFee(goods) - shipping);
}
