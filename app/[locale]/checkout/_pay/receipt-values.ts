import type { AskedReceipt } from "@/lib/orders/order-request";
import { receiptIdentifier, takesReceipt } from "@/lib/payments/cash-receipt";
import type { PayMethod } from "@/lib/payments/status";

/** 현금영수증, as the form asks for it: each kind has a field of its own, so that neither loses what was typed. */
export type ReceiptValues = {
  receiptKind: ReceiptChoice;
  receiptPhone: string;
  receiptNumber: string;
};

export const RECEIPT_CHOICES = ["none", "income", "business"] as const;
/** `kept`: as it was asked for before, which the page does not show. */
type ReceiptChoice = (typeof RECEIPT_CHOICES)[number] | "kept";

export const RECEIPT_FIELDS = ["receiptPhone", "receiptNumber"] as const;
export type ReceiptField = (typeof RECEIPT_FIELDS)[number];

export function readReceipt(field: (name: string) => string): ReceiptValues {
  return {
    receiptKind:
      [...RECEIPT_CHOICES, "kept" as const].find((choice) => choice === field("receiptKind")) ?? "none",
    receiptPhone: field("receiptPhone"),
    receiptNumber: field("receiptNumber"),
  };
}

/** Null for none. Undefined where nothing is said of it: cards and phone bills have receipts of their own. */
export function askedReceipt(
  values: ReceiptValues & { payMethod: PayMethod | null },
): AskedReceipt | null | undefined {
  const { receiptKind: kind, receiptPhone, receiptNumber, payMethod } = values;
  if (kind === "kept" || !takesReceipt({ payMethod, hasAccount: false })) return undefined;
  if (kind === "none") return null;
  return { kind, identifier: kind === "income" ? receiptPhone : receiptNumber };
}

export type ReceiptProblem = "missing" | "invalid";

export function receiptProblem(
  asked: AskedReceipt | null | undefined,
  field: ReceiptField,
): ReceiptProblem | null {
  if (!asked || receiptField(asked) !== field) return null;
  if (asked.identifier === "") return "missing";
  return receiptIdentifier(asked.kind, asked.identifier) === null ? "invalid" : null;
}

/** Where its number is typed. */
export function receiptField({ kind }: AskedReceipt): ReceiptField {
  return kind === "income" ? "receiptPhone" : "receiptNumber";
}
