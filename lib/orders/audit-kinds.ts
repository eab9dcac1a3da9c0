/** Each is a place where a won could hide, or a unit of stock. The words are for the report's table. */
export const DIFFERENCES = {
  payment_not_in_books: "at the gateway for an order of ours, and not in the books",
  stray_payment: "holds money at the gateway for no order of ours",
  payment_not_at_gateway: "in the books, and unknown to the gateway",
  order_differs: "belongs to another order at the gateway",
  currency_differs: "another currency than at the gateway",
  status_differs: "another state than at the gateway",
  amount_differs: "another amount than at the gateway",
  cancelled_sum_differs: "another cancelled sum than at the gateway",
  refund_not_at_gateway: "refund that is done, and not in the gateway's history",
  refund_not_in_books: "sent back under a refund's id that the books do not have as done",
  refund_paid_twice: "refund that the gateway paid more than once",
  held_without_refund: "holds money, not accepted, and nothing is on its way back",
  paid_without_payment: "order that is paid without an accepted payment",
  accepted_for_unpaid_order: "accepted payment of an order that is not paid",
  accepted_amount_differs: "accepted payment of another amount than its order's total",
  refunded_sum_differs: "order's refunded sum is not what its payment gave back",
  paid_order_holds_nothing: "order that is paid, and its payment has all gone back",
  stock_differs_from_moves: "stock that is not the sum of its moves",
  order_stock_misfit: "stock moves that do not fit their order",
} as const;
export type DifferenceKind = keyof typeof DIFFERENCES;

/** Nothing is wrong: somebody will look at it, by a due time or in person. */
export const PENDING = {
  not_yet_settled: "at the gateway for an order or account that is due to be looked at",
  refund_under_way: "on its way back",
  waits_for_person: "stands where a person must act",
  settled_outside: "given back outside of the gateway, as a person noted",
  unknown_account: "open account of a closed order: its deposit will be found in the gateway's list",
} as const;
export type PendingKind = keyof typeof PENDING;

/** `won` is the money that the two sides do not agree about; 0 where it is stock, or not won. */
export type Found<K extends string = DifferenceKind | PendingKind> = {
  kind: K;
  impUid: string | null;
  merchantUid: string | null;
  won: number;
  detail: string;
};
export type Difference = Found<DifferenceKind>;

export function isDifference(kind: string): kind is DifferenceKind {
  return kind in DIFFERENCES;
}
