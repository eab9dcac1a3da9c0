import { type AttentionRow, listAttentionRows } from "@/db/queries/attention";
import { maskPerson } from "./mask-person";
import { getShop, type Shop } from "./shop";

/** What a person can do about a thing; each is a verb of this folder. */
export type AttentionAct =
  /** retryRefund, retryClosing, retryReceipt, retryMessage */
  | "retry"
  /** retryRefund with the account that the buyer has told the person */
  | "give_account"
  /** settleRefundOutside */
  | "settle_outside"
  /** lookAgain */
  | "look_again"
  /** dismissAttention */
  | "dismiss";

/** Everything where a person must act. The words are for a list in a terminal. */
export const ATTENTION = {
  refund_refused: {
    words: "refund that the gateway refuses",
    acts: ["retry", "give_account", "settle_outside"],
  },
  refund_unclear: { words: "refund without a clear answer, tried again and again", acts: ["retry"] },
  refund_needs_account: {
    words: "refund that waits for the buyer's account",
    acts: ["give_account", "settle_outside"],
  },
  account_not_closed: {
    words: "virtual account that the gateway does not close",
    acts: ["retry", "look_again", "dismiss"],
  },
  receipt_refused: {
    words: "cash receipt that the gateway does not issue or take back",
    acts: ["retry", "dismiss"],
  },
  message_given_up: {
    words: "mail that the buyer was not sent, whatever was tried",
    acts: ["retry", "dismiss"],
  },
  payment_flagged: { words: "payment that cannot be judged", acts: ["look_again", "dismiss"] },
  payment_part_cancelled: {
    words: "partly cancelled in the gateway's console: do the goods come back?",
    acts: ["look_again", "dismiss"],
  },
  payment_sold_out: {
    words: "paid when the goods were sold out, and refused",
    acts: ["look_again", "dismiss"],
  },
  payment_stray: {
    words: "payment at the gateway for no order of ours",
    acts: ["look_again", "dismiss"],
  },
} as const satisfies Record<string, { words: string; acts: readonly AttentionAct[] }>;
export type AttentionKind = keyof typeof ATTENTION;

export type AttentionItem = Omit<AttentionRow, "kind" | "state" | "since"> & {
  kind: AttentionKind;
  since: Date;
  /** Milliseconds, by this process's clock. */
  age: number;
  acts: readonly AttentionAct[];
};

export type Attention = {
  /** Money before mail, and the oldest first; `counts` is of all. */
  items: AttentionItem[];
  /** Won at stake; another currency's money is in the items alone. */
  counts: Partial<Record<AttentionKind, { count: number; won: number }>>;
};

/** What stands before a person now, what is at stake, and what can be done about it. It names nobody. */
export async function listAttention({
  limit = 200,
  shop = getShop(),
}: {
  limit?: number;
  shop?: Pick<Shop, "db">;
} = {}): Promise<Attention> {
  const { rows, counts } = await listAttentionRows(shop.db, { limit });
  const now = Date.now();
  const items = rows.map(({ state: _, since, ...row }) => {
    // The query's kinds are the table's above; a test holds them together.
    const kind = row.kind as AttentionKind;
    return {
      ...row,
      reason: maskPerson(row.reason),
      kind,
      since: new Date(since),
      age: now - since,
      acts: ATTENTION[kind].acts,
    };
  });
  return { items, counts };
}
