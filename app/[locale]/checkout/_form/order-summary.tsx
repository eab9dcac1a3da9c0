import { sumRows } from "@/app/_cart/sum-rows";
import { ShopLink } from "@/app/_components/shop-link";
import { SumList } from "@/app/_components/sum-list";
import { ThumbLine } from "@/app/[locale]/orders/_order/thumb-line";
import type { PricedCart } from "@/lib/cart/price-lines";
import { fill, formatWon } from "@/lib/i18n/format";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";

/** `left`: kinds of goods in the cart that are not ticked, and not part of this. */
type OrderSummaryProps = { cart: PricedCart; left: number; locale: Locale };

/** What is bought and what it costs, all of it, before anything is pressed. */
export function OrderSummary({ cart, left, locale }: OrderSummaryProps) {
  const { review } = getMessages(locale).checkout;
  const won = (amount: number) => formatWon(amount, locale);
  return (
    <>
      <ul aria-label={review.items} className="mb-4 grid gap-3">
        {cart.lines.map(({ variantId, variant, quantity, amount }) => (
          <ThumbLine
            key={variantId}
            image={variant.product.image}
            name={variant.product.name[locale]}
            option={variant.option[locale]}
            quantity={fill(review.quantity, { count: quantity })}
            amount={won(amount)}
          />
        ))}
      </ul>
      <ShopLink
        href="/cart"
        locale={locale}
        className="-mt-3 mb-2 inline-flex min-h-12 items-center text-sm font-bold text-celadon underline underline-offset-4"
      >
        {review.editCart}
      </ShopLink>
      {left > 0 ? <p className="mb-4 text-sm text-ink-soft">{fill(review.left, { count: left })}</p> : null}
      <SumList rows={sumRows(cart, locale)} />
    </>
  );
}
