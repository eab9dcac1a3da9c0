import { useId } from "react";
import { Card } from "@/app/_components/card";
import { SumList } from "@/app/_components/sum-list";
import { fill, formatWon } from "@/lib/i18n/format";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";
import type { OrderView } from "@/lib/orders/order-view";
import { savedOn } from "@/lib/payments/saving";
import { ThumbLine } from "./thumb-line";

/** What was bought, at the price of then. */
export function OrderItems({ order, locale }: { order: OrderView; locale: Locale }) {
  const id = useId();
  const { orders, aftercare, common } = getMessages(locale);
  const { details: words } = orders;
  const won = (amount: number) => formatWon(amount, locale);
  if (!order.details) return null;
  const saved = savedOn(order.details.lines);
  return (
    <Card id={id} title={words.items}>
      <ul className="mb-5 grid gap-3">
        {order.details.lines.map(({ variantId, image, name, option, quantity, unitPrice, ...given }) => (
          <ThumbLine
            key={variantId}
            image={image}
            name={name[locale]}
            option={option[locale]}
            quantity={[fill(words.quantity, { count: quantity }), ...givenBack(given, aftercare.lines)].join(
              " · ",
            )}
            amount={won(unitPrice * quantity)}
          />
        ))}
      </ul>
      <SumList
        rows={[
          { label: words.subtotal, value: won(order.subtotal + saved) },
          ...(saved > 0 ? [{ label: common.price.saved, value: won(-saved), isSaving: true }] : []),
          { label: words.shipping, value: order.shipping === 0 ? words.shippingFree : won(order.shipping) },
          { label: words.total, value: won(order.total), isTotal: true },
          ...(order.refunded > 0 ? [{ label: words.refunded, value: won(-order.refunded) }] : []),
        ]}
      />
    </Card>
  );
}

/** What of a line does not stay with the shopper, in words. */
function givenBack(
  { cancelled, returned }: { cancelled: number; returned: number },
  texts: { cancelled: string; returned: string },
): string[] {
  return [
    ...(cancelled > 0 ? [fill(texts.cancelled, { count: cancelled })] : []),
    ...(returned > 0 ? [fill(texts.returned, { count: returned })] : []),
  ];
}
