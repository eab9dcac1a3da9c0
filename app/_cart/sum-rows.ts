import type { SumRow } from "@/app/_components/sum-list";
import type { PricedCart } from "@/lib/cart/price-lines";
import { formatWon } from "@/lib/i18n/format";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";

/** What is ordered, what is saved and what is paid, the same in the cart and at the checkout. */
export function sumRows(priced: PricedCart, locale: Locale): SumRow[] {
  const { price } = getMessages(locale).common;
  const won = (amount: number) => formatWon(amount, locale);
  const saved = priced.lines.filter(({ isChecked }) => isChecked).reduce((sum, line) => sum + line.saved, 0);
  const isFree = priced.shipping === 0 && priced.subtotal > 0;
  return [
    { label: price.subtotal, value: won(priced.subtotal + saved) },
    ...(saved > 0 ? [{ label: price.saved, value: won(-saved), isSaving: true }] : []),
    { label: price.shipping, value: isFree ? price.free : won(priced.shipping) },
    { label: price.total, value: won(priced.total), isTotal: true },
  ];
}
