/** Whether a text can be an order's number at all; anything else is not worth a query, and some of it Postgres refuses. */
export function isOrderNumber(text: string): boolean {
  return /^[0-9A-Za-z]{20,32}$/.test(text);
}
