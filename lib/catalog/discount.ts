/** Rounded down: a discount is never said to be larger than it is. */
export function discountPercent(amount: number, listPrice: number): number {
  return Math.floor(((listPrice - amount) / listPrice) * 100);
}
