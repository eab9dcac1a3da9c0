import type { Transaction } from "@/db/client";
import { dropAskedReceipt, saveAskedReceipt } from "@/db/queries/cash-receipts";
import { seal } from "@/lib/sealing";
import type { AskedReceipt } from "./order-request";

/** What a shopper asks for before anything is paid, null for none. The last word counts. */
export async function askReceipt(
  tx: Transaction,
  merchantUid: string,
  receipt: AskedReceipt | null,
): Promise<void> {
  if (receipt === null) {
    await dropAskedReceipt(tx, merchantUid);
    return;
  }
  const { kind, identifier } = receipt;
  await saveAskedReceipt(tx, { merchantUid, kind, identifierCipher: seal(identifier, merchantUid) });
}
