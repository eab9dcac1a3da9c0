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
};

export type PricedCart = {
  lines: PricedLine[];
  /** Lines whose variant is no longer sold; shown as gone, never counted. */
  goneIds: string[];
  /** Won. `total` is `subtotal` and `shipping`. */
  subtotal: number;
  shipping: number;
  total: number;
  missingForFreeShipping: number;
  /** Something can be ordered, and exactly as the cart holds it. */
  isOrderable: boolean;
};

/** Prices and stock as they are now. What is short is capped, and said on its line. */
export function priceLines(lines: CartLine[], variants: Map<string, VariantOfProduct>): PricedCart {
  const priced = lines.flatMap((line) => {
    const variant = variants.get(line.variantId);
    return variant ? [priceLine(line, variant)] : [];
  });
  const goneIds = lines.map((line) => line.variantId).filter((id) => !variants.has(id));
  const subtotal = priced.reduce((sum, line) => sum + line.amount, 0);
  const shipping = shippingFee(subtotal);
  const hasProblem = goneIds.length > 0 || priced.some((line) => line.problem);
  return {
    lines: priced,
    goneIds,
    subtotal,
    shipping,
    total: subtotal + shipping,
    missingForFreeShipping: missingForFreeShipping(subtotal),
    isOrderable: priced.length > 0 && !hasProblem,
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
  };
}

function problemOf(wanted: number, stock: number): LineProblem | null {
  if (stock < 1) return { kind: "sold_out" };
  return stock < wanted ? { kind: "short", available: stock } : null;
}
