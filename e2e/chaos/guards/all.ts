import type { ChaosStack } from "../stack";

/** One thing that keeps the books right, and how a shop without it is made. */
export type Guard = {
  name: string;
  /** In a copy of the sources: this text, which must be there once, becomes that. */
  edit?: { file: string; find: string; replace: string };
  /** In its database. */
  prepare?: (stack: ChaosStack) => Promise<unknown>;
};

export const GUARDS: readonly Guard[] = [
  {
    name: "the order's lock",
    edit: {
      file: "db/queries/orders.ts",
      find: `.where(eq(orders.merchantUid, merchantUid))
    .for("update");`,
      replace: ".where(eq(orders.merchantUid, merchantUid));",
    },
  },
  {
    name: "the unique index: one accepted payment an order",
    prepare: ({ sql }) => sql`drop index payments_one_accepted_per_order`,
  },
  {
    name: "the refund's checksum",
    edit: { file: "lib/iamport/client.ts", find: "        checksum: request.checksum,\n", replace: "" },
  },
  {
    name: "the look before a refund is sent again",
    edit: {
      file: "lib/orders/send-refunds.ts",
      find: `if (refund.status === "wanted") {`,
      replace: `if (refund.status !== "done") {`,
    },
  },
  {
    name: "the order found by the gateway's number",
    edit: {
      file: "lib/orders/complete-payment.ts",
      find: "settlePayment({ seen, origin, shop })",
      replace: "settlePayment({ seen: { ...seen, merchantUid }, origin, shop })",
    },
  },
];
