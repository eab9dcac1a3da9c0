import type { Product } from "@/lib/catalog/product";
import { getEnv } from "@/lib/env";
import type { Locale } from "@/lib/i18n/locale";
import { productData, toScriptText } from "./product-data";

/** What search engines read of a product; a block of data, which no policy of scripts concerns. */
export function StructuredData({ product, locale }: { product: Product; locale: Locale }) {
  const data = productData({ product, locale, shopUrl: getEnv().APP_URL });
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON in which nothing can end the element
      dangerouslySetInnerHTML={{ __html: toScriptText(data) }}
    />
  );
}
