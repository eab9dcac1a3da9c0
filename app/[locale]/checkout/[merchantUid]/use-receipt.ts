import { type RefObject, useState } from "react";
import type { AskedReceipt } from "@/lib/orders/order-request";
import { PAY_METHODS } from "@/lib/payments/status";
import { focusField } from "../_pay/focus-field";
import {
  askedReceipt,
  RECEIPT_FIELDS,
  type ReceiptField,
  type ReceiptProblem,
  readReceipt,
  receiptField,
  receiptProblem,
} from "../_pay/receipt-values";

export type WrongReceipt = { field: ReceiptField; problem: ReceiptProblem };

/** The receipt that is asked for with another try, and what is wrong with its number. */
export function useReceipt(form: RefObject<HTMLFormElement | null>) {
  const [wrong, setWrong] = useState<WrongReceipt | null>(null);

  function show(field: ReceiptField, problem: ReceiptProblem): void {
    setWrong({ field, problem });
    focusField(form.current, field);
  }

  /** As `askedReceipt` has it, or "wrong" where its number is, which is shown. */
  function read(data: FormData): ReturnType<typeof askedReceipt> | "wrong" {
    const field = (name: string) => String(data.get(name) ?? "").trim();
    const payMethod = PAY_METHODS.find((method) => method === field("payMethod")) ?? null;
    const asked = askedReceipt({ ...readReceipt(field), payMethod });
    for (const name of RECEIPT_FIELDS) {
      const problem = receiptProblem(asked, name);
      if (problem === null) continue;
      show(name, problem);
      return "wrong";
    }
    setWrong(null);
    return asked;
  }

  /** The server takes no such number. @param fields `errors[].path` of its answer. */
  function refused(asked: AskedReceipt, fields: string[]): void {
    if (fields.includes("cashReceipt.identifier")) show(receiptField(asked), "invalid");
  }

  return { wrong, read, refused, edited: () => setWrong(null) };
}
