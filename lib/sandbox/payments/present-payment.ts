import type { PaymentRecord } from "../state";
import type { Payment } from "../wire";

/** The payment as REST and the browser see it. `base` is the origin that asked, with the path of the mount. */
export function presentPayment({ payment }: PaymentRecord, base: string): Payment {
  if (payment.receipt_url === null) return payment;
  return {
    ...payment,
    receipt_url: base + payment.receipt_url,
    cancel_receipt_urls: payment.cancel_receipt_urls.map((path) => base + path),
    cancel_history: payment.cancel_history.map((row) => ({
      ...row,
      receipt_url: row.receipt_url === null ? null : base + row.receipt_url,
    })),
  };
}
