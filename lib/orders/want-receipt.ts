import type { Transaction } from "@/db/client";
import { findReceiptRow, insertReceipt, updateReceipt } from "@/db/queries/cash-receipts";
import { inSeconds } from "@/db/queries/money-back";
import { isMandatory, takesReceipt } from "@/lib/payments/cash-receipt";
import type { Verdict } from "@/lib/payments/decide";
import type { GatewayPayment } from "@/lib/payments/gateway";
import { heldBy } from "@/lib/payments/stage";
import { seenOf } from "./facts";

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
