import type { Transaction } from "@/db/client";
import { findReceiptRow, insertReceipt, saveAskedReceipt, updateReceipt } from "@/db/queries/cash-receipts";
import { inSeconds } from "@/db/queries/money-back";
import { isMandatory, takesReceipt } from "@/lib/payments/cash-receipt";
import type { Verdict } from "@/lib/payments/decide";
import type { GatewayPayment } from "@/lib/payments/gateway";
import { heldBy } from "@/lib/payments/stage";
import { seal } from "@/lib/sealing";
import { seenOf } from "./facts";
import type { AskedReceipt } from "./order-request";
import { getShop, type Shop } from "./shop";

/** The receipt that a shopper asks for, before anything is paid; the last word counts. */
export async function askReceipt(
  tx: Transaction,
  merchantUid: string,
  { kind, identifier }: AskedReceipt,
): Promise<void> {
  await saveAskedReceipt(tx, { merchantUid, kind, identifierCipher: seal(identifier, merchantUid) });
}

/** Whether an order has a receipt that was asked for, or one that followed its payment. */
export async function hasReceipt({ merchantUid, shop = getShop() }: { merchantUid: string; shop?: Shop }) {
  return (await findReceiptRow(shop.db, merchantUid)) !== null;
}

/**
 * Has the order's cash receipt follow what its accepted payment holds: issued when it is paid, anew when a part has gone
 * back, cancelled when all has. Only written down here; a gateway that fails with it fails no order.
 */
export async function wantReceipt(
  tx: Transaction,
  { merchantUid, seen, verdict }: { merchantUid: string; seen: GatewayPayment; verdict: Verdict },
): Promise<void> {
  if (verdict.decision !== "accepted" || verdict.kind === "nothing") return;
  if (!takesReceipt({ payMethod: seen.payMethod, hasAccount: seen.account !== null })) return;
  const wantedAmount = heldBy(seenOf(seen));
  const known = await findReceiptRow(tx, merchantUid);
  if (!known && !isMandatory(wantedAmount)) return;
  const wanted = {
    impUid: seen.impUid,
    wantedAmount,
    status: "wanted" as const,
    attempts: 0,
    nextAt: inSeconds(0),
  };
  if (known) await updateReceipt(tx, merchantUid, wanted);
  else await insertReceipt(tx, { merchantUid, kind: "self", ...wanted });
}
