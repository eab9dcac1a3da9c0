import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { postcodeOrigin } from "@/app/_address/postcode-origin";
import { BoughtNotice } from "@/app/_cart/bought-notice";
import { readCart } from "@/app/_cart/cart-cookie";
import { MergedNotice } from "@/app/_cart/merged-notice";
import { pageLocale } from "@/app/_components/page-locale";
import { PageTitle } from "@/app/_components/page-title";
import { readLastMethod } from "@/app/_pay/last-method";
import { findUser } from "@/lib/auth/find-user";
import { type Cart, idempotencyKey, orderedLines } from "@/lib/cart/cart";
import { toCartLink } from "@/lib/cart/cart-link";
import { priceOrder } from "@/lib/cart/price-cart";
import type { PricedCart } from "@/lib/cart/price-lines";
import { getMessages } from "@/lib/i18n/get-messages";
import { localePath } from "@/lib/i18n/locale";
import { findBoughtBy } from "@/lib/orders/cart-of-order";
import { BroughtCart } from "./_form/brought-cart";
import { CartInTheWay } from "./_form/cart-in-the-way";
import { CheckoutForm } from "./_form/checkout-form";
import { InsteadNotice } from "./_form/instead-notice";
import { LegalNotices } from "./_form/legal-notices";
import { OrderSummary } from "./_form/order-summary";
import { ResumeOrder } from "./_form/resume-order";
import { SavedAddresses } from "./_member/saved-addresses";
import { InAppNotice } from "./_pay/in-app-notice";
import { methodTexts } from "./_pay/method-texts";
import { payTexts } from "./_pay/pay-texts";
import { offeredMethods, sdkConfig } from "./_pay/shop-config";
import { renewCartKey } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const { checkout, common } = getMessages(await pageLocale());
  return { title: `${checkout.title} · ${common.shopName}`, robots: { index: false } };
}

type Query = Partial<Record<"bought" | "cart" | "instead", string | string[]>>;
type Props = { searchParams: Promise<Query> };

export default async function CheckoutPage({ searchParams }: Props) {
  const locale = await pageLocale();
  const { bought, cart: brought, instead } = await searchParams;
  const { checkout: texts } = getMessages(locale);
  const cart = await readCart();
  const [boughtBy, priced] = cart
    ? await Promise.all([findBoughtBy({ cartId: cart.id }), priceOrder(cart)])
    : [null, null];
  // There its goods leave the cart, which a page that is being drawn cannot do.
  if (boughtBy) redirect(`/checkout/bought?lang=${locale}`);
  const lastUsed = await readLastMethod();
  const owner = (await findUser())?.id ?? null;
  const canOrder = cart !== null && priced?.isOrderable === true;

  return (
    <div className="shell pb-10">
      <PageTitle>{texts.title}</PageTitle>
      <InAppNotice
        path={localePath(locale, `/checkout?cart=${toCartLink(cart ? orderedLines(cart) : [])}`)}
        locale={locale}
      />
      <MergedNotice locale={locale} />
      <BoughtNotice bought={bought} locale={locale} />
      {canOrder ? <InsteadNotice instead={instead} priced={priced} locale={locale} /> : null}
      {canOrder ? <SavedAddresses locale={locale} /> : null}
      <ResumeOrder owner={owner} texts={texts.resume} locale={locale} />
      {!canOrder && typeof brought === "string" && <BroughtCart link={brought} locale={locale} />}
      {canOrder ? (
        <CheckoutForm
          locale={locale}
          owner={owner}
          sdk={sdkConfig()}
          cartKey={idempotencyKey(cart)}
          cartLink={toCartLink(orderedLines(cart))}
          renewKey={renewCartKey}
          lines={priced.lines.map(({ variantId, quantity, variant }) => ({
            variantId,
            quantity,
            name: variant.product.name[locale],
          }))}
          total={priced.total}
          methods={offeredMethods(lastUsed)}
          lastUsed={lastUsed}
          postcodeOrigin={postcodeOrigin()}
          texts={{
            buyer: texts.buyer,
            address: texts.address,
            errors: texts.errors,
            wrong: texts.wrong,
            methods: methodTexts(locale),
            receipt: texts.methods.receipt,
            pay: payTexts(locale),
            review: {
              title: texts.review.title,
              purchase: texts.review.purchase,
              marketing: texts.review.marketing,
            },
          }}
          summary={
            <OrderSummary
              cart={priced}
              left={cart.lines.length - orderedLines(cart).length}
              locale={locale}
            />
          }
          notices={<LegalNotices locale={locale} />}
        />
      ) : (
        <CartInTheWay state={stateOf(cart, priced)} locale={locale} />
      )}
      <noscript>{texts.needsScript}</noscript>
    </div>
  );
}

function stateOf(cart: Cart | null, priced: PricedCart | null) {
  if (!cart || cart.lines.length === 0) return "empty";
  return priced && priced.lines.length + priced.goneIds.length > 0 ? "changed" : "unticked";
}
