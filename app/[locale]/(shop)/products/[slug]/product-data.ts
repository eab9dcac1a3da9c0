import type { Product } from "@/lib/catalog/product";
import { shippingFee } from "@/lib/catalog/shipping";
import { getMessages } from "@/lib/i18n/get-messages";
import { type Locale, localePath } from "@/lib/i18n/locale";

type Facts = { product: Product; locale: Locale; shopUrl: string };

/** schema.org's Product, each option an offer: what it costs, whether it can be had, what sending it costs. */
export function productData({ product, locale, shopUrl }: Facts) {
  const brand = getMessages(locale).common.shopName;
  const url = new URL(localePath(locale, `/products/${product.slug}`), shopUrl).href;
  return {
    "@context": "https://schema.org",
    "@type": "Product",
    name: product.name[locale],
    description: product.description[locale],
    image: product.images.map(({ src }) => new URL(src, shopUrl).href),
    url,
    brand: { "@type": "Brand", name: brand },
    offers: product.variants.map((variant) => ({
      "@type": "Offer",
      name: variant.option[locale],
      sku: variant.id,
      url,
      price: variant.price,
      priceCurrency: "KRW",
      availability: `https://schema.org/${variant.stock > 0 ? "InStock" : "OutOfStock"}`,
      itemCondition: "https://schema.org/NewCondition",
      seller: { "@type": "Organization", name: brand },
      shippingDetails: {
        "@type": "OfferShippingDetails",
        shippingRate: { "@type": "MonetaryAmount", value: shippingFee(variant.price), currency: "KRW" },
        shippingDestination: { "@type": "DefinedRegion", addressCountry: "KR" },
      },
      hasMerchantReturnPolicy: {
        "@type": "MerchantReturnPolicy",
        applicableCountry: "KR",
        returnPolicyCategory: "https://schema.org/MerchantReturnFiniteReturnWindow",
        merchantReturnDays: 7,
      },
    })),
  };
}

/** JSON for inside a script element, where a `<` in a name could begin the element's end. */
export function toScriptText(data: object): string {
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}
