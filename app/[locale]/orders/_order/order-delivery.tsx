import { type ReactNode, useId } from "react";
import { Card } from "@/app/_components/card";
import { type Step, Stepper } from "@/app/_components/stepper";
import { fill, formatDate, formatPhone } from "@/lib/i18n/format";
import { getMessages, type Messages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";
import type { Aftercare } from "@/lib/orders/get-aftercare";
import type { OrderView } from "@/lib/orders/order-view";
import { FULFILMENTS, type Fulfilment } from "@/lib/payments/status";
import { ParcelFacts } from "../_after/parcel-facts";
import { Facts } from "./facts";
import { arrivalRange } from "./time-left";

/** Where it goes, how far it has come, and when to expect it. */
export function OrderDelivery({
  order,
  care,
  isGoing,
  changeAddress,
  locale,
}: {
  order: OrderView;
  care: Aftercare | null;
  /** Whether anything of it comes to the shopper. */
  isGoing: boolean;
  /** The way to another address, where there is one. */
  changeAddress?: ReactNode;
  locale: Locale;
}) {
  const id = useId();
  const { details: words, steps } = getMessages(locale).orders;
  const { details } = order;
  if (!details) return null;
  const { buyer, address } = details;
  return (
    <Card id={id} title={words.delivery}>
      {order.status === "paid" && isGoing ? (
        <div className="mb-6">
          <Stepper
            layout="row"
            label={steps.label}
            stateLabels={steps.state}
            steps={deliverySteps(order.fulfilment, steps)}
          />
        </div>
      ) : null}
      {care ? <ParcelFacts parcels={care.parcels} locale={locale} /> : null}
      <Facts
        rows={[
          { label: words.arrival, value: isGoing && arrivalText(order, words.arrivalRange, locale) },
          { label: words.name, value: buyer.name },
          { label: words.phone, value: formatPhone(buyer.phone) },
          { label: words.email, value: buyer.email },
          {
            label: words.address,
            value: `(${address.postcode}) ${address.line1} ${address.line2}`.trim(),
            action: changeAddress,
          },
          { label: words.note, value: address.note },
        ]}
      />
    </Card>
  );
}

function arrivalText(order: OrderView, text: string, locale: Locale): string | null {
  if (order.status !== "paid" || !order.paidAt || order.fulfilment === "delivered") return null;
  const { from, to } = arrivalRange(order.paidAt);
  return fill(text, { from: formatDate(from, locale), to: formatDate(to, locale) });
}

/** Paid is done already; what comes after it is under way only once somebody works on it. */
function deliverySteps(fulfilment: Fulfilment, texts: Messages["orders"]["steps"]): Step[] {
  const reached = FULFILMENTS.indexOf(fulfilment);
  return [texts.paid, texts.preparing, texts.shipped, texts.delivered].map((label, index) => ({
    label,
    state:
      index === 0 || index < reached || fulfilment === "delivered"
        ? "done"
        : index === reached
          ? "current"
          : "todo",
  }));
}
