import { Notice } from "@/app/_components/notice";
import type { PricedCart } from "@/lib/cart/price-lines";
import { fill } from "@/lib/i18n/format";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";

type InsteadNoticeProps = { instead: string | string[] | undefined; priced: PricedCart; locale: Locale };

/** What is bought at once took the place of what the cart held of it (`variant.number`), as long as that is so. */
export function InsteadNotice({ instead, priced, locale }: InsteadNoticeProps) {
  const [, variantId, count] = /^([a-z0-9-]{1,40})\.(\d{1,2})$/.exec(String(instead)) ?? [];
  const [line, ...others] = priced.lines;
  if (!line || others.length > 0 || line.variantId !== variantId || line.quantity === Number(count))
    return null;
  const name = line.variant.product.name[locale];
  return (
    <Notice role="note" className="mb-5">
      {fill(getMessages(locale).checkout.instead, { name, count: Number(count), now: line.quantity })}
    </Notice>
  );
}
