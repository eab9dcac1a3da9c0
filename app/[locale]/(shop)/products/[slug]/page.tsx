import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { alternates } from "@/app/_components/alternates";
import { Notice } from "@/app/_components/notice";
import { pageLocale } from "@/app/_components/page-locale";
import { Price } from "@/app/_components/price";
import { ShopLink } from "@/app/_components/shop-link";
import { MAX_QUANTITY } from "@/lib/cart/limits";
import { findProduct } from "@/lib/catalog/find-product";
import { isCategory, type Product } from "@/lib/catalog/product";
import { fill } from "@/lib/i18n/format";
import { getMessages } from "@/lib/i18n/get-messages";
import { type Locale, localePath } from "@/lib/i18n/locale";
import { RememberView } from "../../_recent/remember-view";
import { BuyForm } from "./buy-form";
import { buyTexts } from "./buy-texts";
import { Gallery } from "./gallery";
import { ProductDetails } from "./product-details";
import { StructuredData } from "./structured-data";

/** Stock on the page may be a minute old: adding to the cart looks again. */
export const revalidate = 60;

type Props = { params: Promise<{ slug: string }> };

/** None at build, which has neither database nor configuration: pages are made when first asked for, and kept. */
export function generateStaticParams(): { slug: string }[] {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [locale, product] = [await pageLocale(), await getProduct(params)];
  const [image] = product.images;
  return {
    title: fill(getMessages(locale).product.title, { name: product.name[locale] }),
    description: product.summary[locale],
    alternates: alternates(locale, `/products/${product.slug}`),
    openGraph: {
      type: "website",
      siteName: getMessages(locale).common.shopName,
      locale: locale === "ko" ? "ko_KR" : "en_US",
      title: product.name[locale],
      description: product.summary[locale],
      url: localePath(locale, `/products/${product.slug}`),
      ...(image && {
        images: [{ url: image.src, width: image.width, height: image.height, alt: image.alt[locale] }],
      }),
    },
  };
}

export default async function ProductPage({ params }: Props) {
  const [locale, product] = [await pageLocale(), await getProduct(params)];
  return (
    <article className="shell grid gap-6 pt-4 md:grid-cols-2 md:gap-12 md:pt-10">
      <Gallery images={product.images} locale={locale} />
      <div className="grid content-start gap-6">
        <ProductHead product={product} locale={locale} />
        <Purchase product={product} locale={locale} />
        <ProductDetails product={product} locale={locale} />
      </div>
      <StructuredData product={product} locale={locale} />
      <RememberView slug={product.slug} src={product.images[0]?.src ?? ""} name={product.name} />
    </article>
  );
}

function ProductHead({ product, locale }: { product: Product; locale: Locale }) {
  const { common } = getMessages(locale);
  const { category } = product;
  const cheapest = [...product.variants].sort((a, b) => a.price - b.price)[0];
  const hasRange = product.variants.some((variant) => variant.price !== cheapest?.price);
  return (
    <div className="grid gap-2">
      {isCategory(category) && (
        <ShopLink
          href={`/categories/${category}`}
          locale={locale}
          className="-my-2 inline-flex min-h-11 items-center justify-self-start text-sm text-celadon underline-offset-4 hover:underline"
        >
          {common.category[category]}
        </ShopLink>
      )}
      <h1 id="page-title" className="text-2xl font-bold md:text-3xl">
        {product.name[locale]}
      </h1>
      <p className="text-ink-soft">{product.summary[locale]}</p>
      {cheapest ? (
        <div className="mt-1">
          <Price
            amount={cheapest.price}
            listPrice={cheapest.listPrice}
            locale={locale}
            labels={common.price}
            size="page"
            fromText={hasRange ? common.price.from : undefined}
          />
        </div>
      ) : null}
      <p className="text-sm text-ink-soft">{common.shippingRule}</p>
    </div>
  );
}

function Purchase({ product, locale }: { product: Product; locale: Locale }) {
  const messages = getMessages(locale);
  if (product.variants.every((variant) => variant.stock < 1)) {
    return (
      <Notice tone="warning" role="note" title={messages.product.soldOut}>
        {messages.product.soldOutText}
      </Notice>
    );
  }
  const options = product.variants.map(({ id, option, price, stock }) => ({
    id,
    name: option[locale],
    price,
    stock,
  }));
  return <BuyForm options={options} maxQuantity={MAX_QUANTITY} locale={locale} texts={buyTexts(messages)} />;
}

async function getProduct(params: Props["params"]): Promise<Product> {
  return (await findProduct((await params).slug)) ?? notFound();
}
