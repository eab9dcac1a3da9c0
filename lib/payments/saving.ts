/** Won saved against the list prices of what was bought. */
export function savedOn(
  lines: readonly { listPrice: number | null; unitPrice: number; quantity: number }[],
): number {
  return lines.reduce(
    (sum, { listPrice, unitPrice, quantity }) => sum + ((listPrice ?? unitPrice) - unitPrice) * quantity,
    0,
  );
}
