import { PAY_METHODS, type PayMethod } from "@/lib/payments/status";
import { KOREAN_PHONE, phoneDigits } from "@/lib/phone";
import { KOREAN_POSTCODE, plainPostcode } from "@/lib/postcode";
import { askedReceipt, type ReceiptValues, readReceipt, receiptProblem } from "../_pay/receipt-values";

/** The checkout form, as it is typed. Pure: read from FormData, kept in sessionStorage, sent to the server. */
export type FormValues = ReceiptValues & {
  name: string;
  phone: string;
  email: string;
  postcode: string;
  line1: string;
  line2: string;
  /** One of NOTE_CHOICES; `custom` takes `note`. */
  noteChoice: string;
  note: string;
  payMethod: PayMethod | null;
  purchase: boolean;
  marketing: boolean;
};

export const NOTE_CHOICES = ["none", "door", "guard", "call", "custom"] as const;

/** In the order of the page: the first wrong one gets the focus. */
export const CHECKED_FIELDS = [
  "name",
  "phone",
  "email",
  "postcode",
  "line1",
  "payMethod",
  "receiptPhone",
  "receiptNumber",
  "purchase",
] as const;
export type CheckedField = (typeof CHECKED_FIELDS)[number];
export type FieldErrors = Partial<Record<CheckedField, FieldProblem>>;
export type FieldProblem = "missing" | "invalid";

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;

export function readForm(data: FormData): FormValues {
  const field = (name: string) => {
    const value = data.get(name);
    return typeof value === "string" ? value.trim() : "";
  };
  return {
    name: field("name"),
    phone: phoneDigits(field("phone")),
    email: field("email"),
    postcode: plainPostcode(field("postcode")),
    line1: field("line1"),
    line2: field("line2"),
    noteChoice: field("noteChoice") || "none",
    note: field("note"),
    payMethod: PAY_METHODS.find((method) => method === field("payMethod")) ?? null,
    ...readReceipt(field),
    purchase: data.get("purchase") !== null,
    marketing: data.get("marketing") !== null,
  };
}

export function findErrors(values: FormValues): FieldErrors {
  const receipt = askedReceipt(values);
  const checks: Record<CheckedField, FieldProblem | null> = {
    name: values.name === "" ? "missing" : null,
    phone: checkText(values.phone, KOREAN_PHONE),
    email: checkText(values.email, EMAIL),
    postcode: checkText(values.postcode, KOREAN_POSTCODE),
    line1: values.line1 === "" ? "missing" : null,
    payMethod: values.payMethod === null ? "missing" : null,
    receiptPhone: receiptProblem(receipt, "receiptPhone"),
    receiptNumber: receiptProblem(receipt, "receiptNumber"),
    purchase: values.purchase ? null : "missing",
  };
  const errors: FieldErrors = {};
  for (const field of CHECKED_FIELDS) {
    const problem = checks[field];
    if (problem !== null) errors[field] = problem;
  }
  return errors;
}

export function firstWrong(errors: FieldErrors): CheckedField | null {
  return CHECKED_FIELDS.find((field) => errors[field] !== undefined) ?? null;
}

/** The server's `errors[].path` (`buyer.phone`) as fields of this form. */
export function errorsOfPaths(paths: string[], kind: FormValues["receiptKind"]): FieldErrors {
  const number = kind === "business" ? "receiptNumber" : "receiptPhone";
  const last = paths.map((path) => (path === "cashReceipt.identifier" ? number : path.split(".").at(-1)));
  return Object.fromEntries(
    CHECKED_FIELDS.filter((field) => last.includes(field)).map((field) => [field, "invalid" as const]),
  );
}

type Line = { variantId: string; quantity: number };

/** The body of POST /api/orders. `notes` are the texts of the ready-made delivery notes. */
export function toOrderBody(values: FormValues, lines: Line[], notes: Record<string, string>) {
  const { name, phone, email, postcode, line1, line2, payMethod, purchase, marketing } = values;
  const note = values.noteChoice === "custom" ? values.note : (notes[values.noteChoice] ?? "");
  const cashReceipt = askedReceipt(values);
  return {
    lines: lines.map(({ variantId, quantity }) => ({ variantId, quantity })),
    buyer: { name, phone, email },
    address: { postcode, line1, line2, note },
    payMethod,
    ...(cashReceipt && { cashReceipt }),
    agreements: { purchase, marketing },
  };
}

/** What makes an order another order. The method is not of it: one order may be paid by any; a receipt that is asked for is. */
export function orderSignature(body: ReturnType<typeof toOrderBody>): string {
  return JSON.stringify({ ...body, payMethod: undefined });
}

function checkText(value: string, shape: RegExp): FieldProblem | null {
  if (value === "") return "missing";
  return shape.test(value) ? null : "invalid";
}
