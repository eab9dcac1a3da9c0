import { saveEvent } from "@/db/queries/payments";
import { findSeparated } from "@/db/queries/separation";
import { AppError } from "@/lib/errors";
import type { Shop } from "@/lib/orders/shop";
import { unseal } from "@/lib/sealing";
import { placeOf, type SeparatedRecord } from "./separate-orders";

type Opening = {
  merchantUid: string;
  /** Which duty it is opened for: the law knows few. It stands in the timeline, with who opened it. */
  why: string;
  by: string;
  shop: Pick<Shop, "db" | "env">;
};

/**
 * Who the buyer of an order was that names nobody any more. Nobody reads it without a trace.
 *
 * @throws AppError: not_found (the order still names its buyer, or its five years are over). Error where the
 * AUTH_SECRET is not the one that sealed it.
 */
export async function openRecord({ merchantUid, why, by, shop }: Opening): Promise<SeparatedRecord> {
  return shop.db.transaction(async (tx) => {
    const sealed = await findSeparated(tx, merchantUid);
    if (!sealed) throw new AppError("not_found");
    const record = unseal(sealed, placeOf(merchantUid), shop.env.AUTH_SECRET);
    await saveEvent(tx, { merchantUid, source: "person", actor: by, decision: "open_record", reason: why });
    return JSON.parse(record) as SeparatedRecord;
  });
}
