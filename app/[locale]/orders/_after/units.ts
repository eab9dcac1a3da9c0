import type { Units } from "@/lib/payments/after-order";

type Query = Record<string, string | string[] | undefined>;
type Line = { variantId: string; left: number };

/** What the address says of units (`u.{variant}=2`), within what is left; null where it says nothing at all. */
export function unitsOfQuery(query: Query, lines: readonly Line[]): Units[] | null {
  if (!Object.keys(query).some((name) => name.startsWith("u."))) return null;
  return lines.flatMap(({ variantId, left }) => {
    const wanted = Number(query[`u.${variantId}`]);
    const quantity = Number.isSafeInteger(wanted) ? Math.min(Math.max(wanted, 0), left) : 0;
    return quantity > 0 ? [{ variantId, quantity }] : [];
  });
}

/** As the action reads it. */
export function unitsText(units: readonly Units[]): string {
  return units.map(({ variantId, quantity }) => `${variantId}:${quantity}`).join(",");
}
