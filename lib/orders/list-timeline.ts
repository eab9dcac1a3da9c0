import { listEvents } from "@/db/queries/payments";
import { ORDER_STATUSES } from "@/lib/payments/status";
import { type StateAsOf, stateAsOf, type TimelineEntry } from "@/lib/payments/timeline";
import { maskPerson } from "./mask-person";
import { isOrderNumber } from "./order-number";
import { getShop, type Shop } from "./shop";

/**
 * Everything that was observed, decided and done about an order, oldest first, and how it stood at a moment (now,
 * where none is given). Nothing in it names a person: events carry ids, amounts and states, and in the words of
 * people and gateways everything that looks like an address, a phone or an account is masked.
 */
export async function listTimeline({
  merchantUid,
  asOf = new Date(),
  shop = getShop(),
}: {
  merchantUid: string;
  asOf?: Date;
  shop?: Pick<Shop, "db">;
}): Promise<{ entries: TimelineEntry[]; state: StateAsOf }> {
  const rows = isOrderNumber(merchantUid) ? await listEvents(shop.db, merchantUid) : [];
  const entries = rows.map(({ detail, orderStatus, ...row }) => ({
    ...row,
    reason: row.reason && maskPerson(row.reason),
    orderStatus: ORDER_STATUSES.find((status) => status === orderStatus) ?? null,
    refund: subjectOf(detail, "refund"),
    claim: subjectOf(detail, "claim"),
  }));
  return { entries, state: stateAsOf(entries, asOf) };
}

/** A refund or a claim that an entry is about; amounts in won. */
function subjectOf(
  detail: Record<string, unknown> | null,
  name: "refund" | "claim",
): TimelineEntry["refund"] {
  const { [name]: id, amount, status } = detail ?? {};
  return typeof id === "string" && typeof amount === "number" && typeof status === "string"
    ? { id, amount, status }
    : null;
}
