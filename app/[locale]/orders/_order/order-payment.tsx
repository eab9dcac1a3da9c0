import { useId } from "react";
import { Card } from "@/app/_components/card";
import { fill, formatDateTime } from "@/lib/i18n/format";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";
import type { Aftercare } from "@/lib/orders/get-aftercare";
import type { OrderPaymentView, OrderView } from "@/lib/orders/order-view";
import { CashReceipt } from "../_after/cash-receipt";
import { Facts } from "./facts";

/** How it was paid, and the gateway's receipt. */
export function OrderPayment({ order, care, locale }: { order: OrderView; care: Aftercare; locale: Locale }) {
  const { orders, checkout } = getMessages(locale);
  const { details: words } = orders;
  const paid = order.payments.find(({ decision }) => decision === "accepted");
  // A receipt that was asked for with an order that nobody can pay any more.
  const isOver = order.status === "cancelled" || order.status === "expired";
  return (
    <Card id={useId()} title={words.payment}>
      <Facts
        rows={[
          { label: orders.placedAt, value: formatDateTime(order.createdAt, locale) },
          { label: orders.paidAt, value: order.paidAt && formatDateTime(order.paidAt, locale) },
          {
            label: words.method,
            // Before that it is a wish, and the next window may change it.
            value: (paid || order.status === "awaiting_deposit") && (
              <>
                {checkout.methods.labels[order.payMethod]}
                {paid && <CardLine payment={paid} instalments={words.instalments} />}
              </>
            ),
          },
        ]}
      />
      {paid?.receiptUrl ? (
        <a
          href={paid.receiptUrl}
          target="_blank"
          rel="noopener noreferrer"
          className="mt-3 inline-flex min-h-12 items-center font-bold text-celadon underline underline-offset-4"
        >
          {words.receipt}
        </a>
      ) : null}
      {isOver && care.receipt?.status === "asked" ? null : (
        <CashReceipt receipt={care.receipt} locale={locale} />
      )}
    </Card>
  );
}

function CardLine({ payment, instalments }: { payment: OrderPaymentView; instalments: string }) {
  const { cardName, cardNumber, cardQuota } = payment;
  const parts = [cardName, cardNumber, cardQuota && fill(instalments, { count: cardQuota })].filter(Boolean);
  if (parts.length === 0) return null;
  return <span className="block text-sm text-ink-soft">{parts.join(" · ")}</span>;
}
