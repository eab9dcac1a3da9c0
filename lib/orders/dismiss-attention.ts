import { listAttentionRows, saveDismissal } from "@/db/queries/attention";
import { findOrderRow } from "@/db/queries/orders";
import { saveEvent } from "@/db/queries/payments";
import { AppError } from "@/lib/errors";
import { ATTENTION, type AttentionAct, type AttentionKind } from "./list-attention";
import { getShop, type Shop } from "./shop";

/**
 * A person has seen to a thing and says so; it leaves the list as it stands. When it changes it is on it again. What is
 * a refund cannot be waved away: it is retried, or settled outside.
 * @throws AppError: not_found, when no such thing is on the list; forbidden for a refund.
 */
export async function dismissAttention({
  kind,
  subject,
  note,
  by,
  shop = getShop(),
}: {
  kind: AttentionKind;
  subject: string;
  /** What was done about it. It stands in the timeline. */
  note: string;
  /** The person's id. */
  by: string;
  shop?: Pick<Shop, "db">;
}): Promise<void> {
  const acts: readonly AttentionAct[] = ATTENTION[kind].acts;
  if (!acts.includes("dismiss")) throw new AppError("forbidden");
  await shop.db.transaction(async (tx) => {
    const { rows } = await listAttentionRows(tx, { limit: 1, of: { kind, subject } });
    const [item] = rows;
    if (!item) throw new AppError("not_found");
    await saveDismissal(tx, { kind, subject, state: item.state, author: by, note });
    const { merchantUid, impUid } = item;
    // A stray payment has no order whose timeline could tell of it.
    if (!(await findOrderRow(tx, merchantUid))) return;
    await saveEvent(tx, {
      merchantUid,
      impUid: impUid || null,
      source: "person",
      actor: by,
      decision: "dismiss",
      reason: note,
      detail: { kind, state: item.state },
    });
  });
}
