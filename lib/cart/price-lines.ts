import type { VariantOfProduct } from "@/lib/catalog/get-variants";
import { missingForFreeShipping, shippingFee } from "@/lib/catalog/shipping";
import type { CartLine } from "./cart";
import { MAX_QUANTITY } from "./limits";

export type LineProblem =
  /** Nothing left; the line counts nothing. */
  | { kind: "sold_out" }
  /** Fewer left than wanted; the line counts what is left. */
  | { kind: "short"; available: number };

export type PricedLine = {
  variantId: string;
  /** What the cart holds. */
  wanted: number;
  /** What can be ordered of it, and is counted in the sums. */
  quantity: number;
  /** The most that this line can be set to. */
  max: number;
  variant: VariantOfProduct;
  /** Won: unit price times `quantity`. */
  amount: number;
  /** Won saved against the list price, over the whole line. */
  saved: number;
  problem: LineProblem | null;
  /** Counted in the sums, and ordered. */
  isChecked: boolean;
  /** Won a unit cost when the shopper last took note of it, where that is not what it costs now. */
  priceWas: number | null;
};

export type PricedCart = {
  lines: PricedLine[];
  /** Lines whose variant is no longer sold; shown as gone, never counted. */
  goneIds: string[];
  /** Won, of the ticked lines. `total` is `subtotal` and `shipping`. */
  subtotal: number;
  shipping: number;
  total: number;
  missingForFreeShipping: number;
  /** Something is ticked, and can be ordered exactly as the cart holds it. */
  isOrderable: boolean;
};

/** Prices and stock as they are now. What is short is capped, and said on its line. */
export function priceLines(lines: CartLine[], variants: Map<string, VariantOfProduct>): PricedCart {
  const priced = lines.flatMap((line) => {
    const variant = variants.get(line.variantId);
    return variant ? [priceLine(line, variant)] : [];
  });
  const goneIds = lines.map((line) => line.variantId).filter((id) => !variants.has(id));
  const ordered = priced.filter((line) => line.isChecked);
  const subtotal = ordered.reduce((sum, line) => sum + line.amount, 0);
  const shipping = shippingFee(subtotal);
  const isGone = lines.some((line) => !line.isLeft && !variants.has(line.variantId));
  const hasProblem = isGone || ordered.some((line) => line.problem);
  return {
    lines: priced,
    goneIds,
    subtotal,
    shipping,
    total: subtotal + shipping,
    missingForFreeShipping: missingForFreeShipping(subtotal),
    isOrderable: ordered.length > 0 && !hasProblem,
  };
}

function priceLine(line: CartLine, variant: VariantOfProduct): PricedLine {
  const max = Math.min(MAX_QUANTITY, variant.stock);
  const quantity = Math.min(line.quantity, max);
  const off = variant.listPrice === null ? 0 : variant.listPrice - variant.price;
  return {
    variantId: line.variantId,
    wanted: line.quantity,
    quantity,
    max,
    variant,
    amount: variant.price * quantity,
    saved: off * quantity,
    problem: problemOf(line.quantity, variant.stock),
    isChecked: !line.isLeft,
    priceWas: line.seenPrice === undefined || line.seenPrice === variant.price ? null : line.seenPrice,
  };
}

function problemOf(wanted: number, stock: number): LineProblem | null {
  if (stock < 1) return { kind: "sold_out" };
  return stock < wanted ? { kind: "short", available: stock } : null;
}
