import { useId } from "react";
import { Card } from "@/app/_components/card";
import { SumList } from "@/app/_components/sum-list";
import { fill, formatWon } from "@/lib/i18n/format";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";
import type { OrderView } from "@/lib/orders/order-view";
import { ThumbLine } from "./thumb-line";

/** What was bought, at the price of then. */
export function OrderItems({ order, locale }: { order: OrderView; locale: Locale }) {
  const id = useId();
  const { details: words } = getMessages(locale).orders;
  const won = (amount: number) => formatWon(amount, locale);
  if (!order.details) return null;
  return (
    <Card id={id} title={words.items}>
      <ul className="mb-5 grid gap-3">
        {order.details.lines.map(({ variantId, image, name, option, quantity, unitPrice }) => (
          <ThumbLine
            key={variantId}
            image={image}
            name={name[locale]}
            option={option[locale]}
            quantity={fill(words.quantity, { count: quantity })}
            amount={won(unitPrice * quantity)}
          />
        ))}
      </ul>
      <SumList
        rows={[
          { label: words.subtotal, value: won(order.subtotal) },
          { label: words.shipping, value: order.shipping === 0 ? words.shippingFree : won(order.shipping) },
          { label: words.total, value: won(order.total), isTotal: true },
          ...(order.refunded > 0 ? [{ label: words.refunded, value: won(-order.refunded) }] : []),
        ]}
      />
    </Card>
  );
}
