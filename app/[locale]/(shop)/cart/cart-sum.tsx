import { sumRows } from "@/app/_cart/sum-rows";
import { BottomBar } from "@/app/_components/bottom-bar";
import { buttonClass } from "@/app/_components/button-class";
import { Card } from "@/app/_components/card";
import { Icon } from "@/app/_components/icon";
import { ShopLink } from "@/app/_components/shop-link";
import { SumList } from "@/app/_components/sum-list";
import type { PricedCart } from "@/lib/cart/price-lines";
import { FREE_SHIPPING_FROM } from "@/lib/catalog/shipping";
import { fill, formatWon } from "@/lib/i18n/format";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";

type CartSumProps = { priced: PricedCart; locale: Locale };

export function CartSum({ priced, locale }: CartSumProps) {
  const { cart } = getMessages(locale);
  return (
    <Card title={cart.sum} className="lg:sticky lg:top-6">
      <ShippingMeter priced={priced} locale={locale} />
      {/* Faint while a change is on its way, and full at once when it is there: the sums are the server's. */}
      <div className="group-has-data-pending/cart:opacity-50 group-has-data-pending/cart:transition-opacity">
        <SumList rows={sumRows(priced, locale)} />
      </div>
      <div className="md:mt-5">
        <OrderBar priced={priced} locale={locale} />
      </div>
    </Card>
  );
}

function OrderBar({ priced, locale }: CartSumProps) {
  const { cart } = getMessages(locale);
  const isAnyChecked = priced.goneIds.length > 0 || priced.lines.some((line) => line.isChecked);
  const text = fill(cart.order, { total: formatWon(priced.total, locale) });
  if (priced.isOrderable) {
    return (
      <BottomBar>
        <ShopLink href="/checkout" locale={locale} className={buttonClass("primary", true)}>
          {text}
        </ShopLink>
      </BottomBar>
    );
  }
  return (
    <BottomBar note={<span role="status">{isAnyChecked ? cart.orderBlocked : cart.noneChecked}</span>}>
      <button type="button" disabled className={buttonClass("primary", true)}>
        {text}
      </button>
    </BottomBar>
  );
}

function ShippingMeter({ priced, locale }: CartSumProps) {
  const { cart } = getMessages(locale);
  if (priced.subtotal === 0) return null;
  const missing = priced.missingForFreeShipping;
  return (
    <div className="mb-5 rounded-md bg-celadon-soft px-4 py-3">
      <p className="flex items-center gap-2 text-sm font-bold text-celadon">
        <Icon name="truck" />
        {missing > 0 ? fill(cart.meterMissing, { missing: formatWon(missing, locale) }) : cart.meterFree}
      </p>
      {missing > 0 && (
        <progress
          aria-label={cart.meterLabel}
          max={FREE_SHIPPING_FROM}
          value={priced.subtotal}
          className="mt-2 block h-1.5 w-full appearance-none overflow-hidden rounded-full bg-line [&::-moz-progress-bar]:bg-celadon [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-celadon"
        />
      )}
    </div>
  );
}
