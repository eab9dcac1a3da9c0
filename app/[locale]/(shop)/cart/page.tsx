import type { Metadata } from "next";
import { restoreLine } from "@/app/_cart/actions";
import { BoughtNotice } from "@/app/_cart/bought-notice";
import { readCart } from "@/app/_cart/cart-cookie";
import { CartCountSignal } from "@/app/_cart/cart-count";
import { MergedNotice } from "@/app/_cart/merged-notice";
import { pageLocale } from "@/app/_components/page-locale";
import { PageTitle } from "@/app/_components/page-title";
import { countUnits, emptyCart } from "@/lib/cart/cart";
import { priceCart } from "@/lib/cart/price-cart";
import type { PricedCart } from "@/lib/cart/price-lines";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";
import { CartEmpty } from "./cart-empty";
import { CartLineRow } from "./cart-line-row";
import { CartSum } from "./cart-sum";
import { CheckAll } from "./check-all";
import { GoneLines } from "./gone-lines";
import { KeepFocus } from "./keep-focus";
import { RemovedNotice } from "./removed-notice";

type Props = { searchParams: Promise<{ bought?: string | string[]; removed?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: getMessages(await pageLocale()).cart.title, robots: { index: false } };
}

export default async function CartPage({ searchParams }: Props) {
  const locale = await pageLocale();
  const cart = (await readCart()) ?? emptyCart();
  const priced = await priceCart(cart);
  const { bought, removed } = await searchParams;
  return (
    <div className="shell">
      <PageTitle>{getMessages(locale).cart.heading}</PageTitle>
      <CartCountSignal count={countUnits(cart)} />
      <MergedNotice locale={locale} />
      <BoughtNotice bought={bought} locale={locale} />
      <KeepFocus>
        <RemovedNotice removed={removed} cart={cart} action={restoreLine} locale={locale} />
        {cart.lines.length === 0 ? (
          <CartEmpty locale={locale} />
        ) : (
          <CartBody priced={priced} locale={locale} />
        )}
      </KeepFocus>
    </div>
  );
}

function CartBody({ priced, locale }: { priced: PricedCart; locale: Locale }) {
  const { cart } = getMessages(locale);
  return (
    <div className="group/cart grid items-start gap-8 lg:grid-cols-[1fr_22rem]">
      <section aria-label={cart.lines}>
        <CheckAll lines={priced.lines} locale={locale} />
        <ul className="divide-y divide-line border-y border-line">
          {priced.lines.map((line, index) => (
            <CartLineRow key={line.variantId} line={line} locale={locale} isFirst={index < 3} />
          ))}
        </ul>
        <GoneLines ids={priced.goneIds} locale={locale} />
      </section>
      <CartSum priced={priced} locale={locale} />
    </div>
  );
}
