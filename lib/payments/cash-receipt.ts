import { isBusinessNumber } from "../business-number";
import type { ReceiptRequest } from "./gateway";
import type { ReceiptKind } from "./status";

/** From this sum on a receipt has to be issued even where nobody asked for one (won, VAT included). */
const MANDATORY_FROM = 100_000;
/** The tax office's number for receipts that nobody asked for; whose it is can be claimed in Hometax. */
const NOBODYS_PHONE = "0100001234";

/** Money that was not paid by card or phone bill, which have receipts of their own. */
export function takesReceipt({ payMethod, hasAccount }: { payMethod: string | null; hasAccount: boolean }) {
  return hasAccount || payMethod === "trans" || payMethod === "vbank";
}

/** Whether one is due without having been asked for. */
export function isMandatory(amount: number): boolean {
  return amount >= MANDATORY_FROM;
}

/** As it may be typed, less hyphens; null for what is no such number. A business's has a digit to check it by. */
export function receiptIdentifier(kind: "income" | "business", typed: string): string | null {
  const digits = typed.replace(/[\s-]/g, "");
  if (kind === "income") return /^01\d{8,9}$/.test(digits) ? digits : null;
  return isBusinessNumber(digits) ? digits : null;
}

/** Null where the number is gone that it would need. */
export function receiptRequest(
  kind: ReceiptKind,
  identifier: string | null,
): Omit<ReceiptRequest, "impUid"> | null {
  if (kind === "self") return { identifier: NOBODYS_PHONE, identifierType: "phone", type: "person" };
  if (identifier === null) return null;
  return kind === "business"
    ? { identifier, identifierType: "business", type: "company" }
    : { identifier, identifierType: "phone", type: "person" };
}
