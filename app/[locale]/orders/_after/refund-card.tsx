import { Card } from "@/app/_components/card";
import { fill, formatDateTime, formatWon } from "@/lib/i18n/format";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";
import type { Aftercare } from "@/lib/orders/get-aftercare";
import type { OrderView } from "@/lib/orders/order-view";
import { refundMethod } from "@/lib/payments/refund";

/** Every refund of the order's payment: where its money is, how much, when by the gateway's clock, and how long it takes. */
export function RefundCard({ order, care, locale }: { order: OrderView; care: Aftercare; locale: Locale }) {
  const { aftercare, orders } = getMessages(locale);
  const { refund: texts } = aftercare;
  if (care.refunds.length === 0) return null;
  const paid = order.payments.find(({ decision }) => decision === "accepted");
  return (
    <Card title={texts.title}>
      <ol className="grid gap-4">
        {care.refunds.map(({ id, status, amount, createdAt, doneAt, accountCipher }) => (
          <li key={id}>
            <p className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span className="font-bold">
                {accountCipher !== null && status === "wanted" ? `${texts.received} ` : null}
                {texts.state[status]}
              </span>
              <span className="font-bold tabular">{formatWon(amount, locale)}</span>
            </p>
            <p className="text-sm text-ink-soft">
              {doneAt
                ? fill(texts.finished, { time: formatDateTime(doneAt, locale) })
                : fill(texts.asked, { time: formatDateTime(createdAt, locale) })}
            </p>
          </li>
        ))}
      </ol>
      {/* Said also when it is done: it is the provider that is done, and the bank's days run from there. */}
      <p className="mt-4 text-sm text-ink-soft">
        {orders.refusal.days[refundMethod(paid?.payMethod ?? order.payMethod)]}
      </p>
    </Card>
  );
}
