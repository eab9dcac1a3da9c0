import { receiptIdentifier, takesReceipt } from "@/lib/payments/cash-receipt";
import type { PayMethod } from "@/lib/payments/status";

/** 현금영수증, as the form asks for it: each kind has a field of its own, so that neither loses what was typed. */
export type ReceiptValues = {
  receiptKind: ReceiptChoice;
  receiptPhone: string;
  receiptNumber: string;
};

export const RECEIPT_CHOICES = ["none", "income", "business"] as const;
type ReceiptChoice = (typeof RECEIPT_CHOICES)[number];
export type AskedReceipt = { kind: "income" | "business"; identifier: string };

export const RECEIPT_FIELDS = ["receiptPhone", "receiptNumber"] as const;
export type ReceiptField = (typeof RECEIPT_FIELDS)[number];

export function readReceipt(field: (name: string) => string): ReceiptValues {
  return {
    receiptKind: RECEIPT_CHOICES.find((choice) => choice === field("receiptKind")) ?? "none",
    receiptPhone: field("receiptPhone"),
    receiptNumber: field("receiptNumber"),
  };
}

/** Null where none is asked for: cards and phone bills have receipts of their own. */
export function askedReceipt(values: ReceiptValues & { payMethod: PayMethod | null }): AskedReceipt | null {
  const { receiptKind: kind, receiptPhone, receiptNumber, payMethod } = values;
  if (kind === "none" || !takesReceipt({ payMethod, hasAccount: false })) return null;
  return { kind, identifier: kind === "income" ? receiptPhone : receiptNumber };
}

export type ReceiptProblem = "missing" | "invalid";

export function receiptProblem(asked: AskedReceipt | null, field: ReceiptField): ReceiptProblem | null {
  if (asked === null || receiptField(asked) !== field) return null;
  if (asked.identifier === "") return "missing";
  return receiptIdentifier(asked.kind, asked.identifier) === null ? "invalid" : null;
}

/** Where its number is typed. */
export function receiptField({ kind }: AskedReceipt): ReceiptField {
  return kind === "income" ? "receiptPhone" : "receiptNumber";
}
