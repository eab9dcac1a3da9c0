import { Badge } from "@/app/_components/badge";
import { Picture } from "@/app/_components/picture";
import { Price } from "@/app/_components/price";
import { ShopLink } from "@/app/_components/shop-link";
import type { Product } from "@/lib/catalog/product";
import { FREE_SHIPPING_FROM } from "@/lib/catalog/shipping";
import { fill } from "@/lib/i18n/format";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";

/** From this many on, what is left is no news. */
const FEW = 3;

type ProductCardProps = { product: Product; locale: Locale; isFirst: boolean };

export function ProductCard({ product, locale, isFirst }: ProductCardProps) {
  const { common } = getMessages(locale);
  const [image] = product.images;
  const [cheapest] = [...product.variants].sort((a, b) => a.price - b.price);
  if (!cheapest) return null;
  const hasRange = product.variants.some((variant) => variant.price !== cheapest.price);
  return (
    <li className="group relative">
      <div className="relative overflow-hidden hand-cut">
        {image ? (
          <Picture
            image={image}
            locale={locale}
            isFirst={isFirst}
            className="transition-transform duration-500 ease-settle group-hover:scale-[1.03]"
          />
        ) : null}
        <StockVeil product={product} locale={locale} />
      </div>
      <h3 className="mt-3 text-base font-bold">
        <ShopLink
          href={`/products/${product.slug}`}
          locale={locale}
          className="underline-offset-4 group-hover:underline after:absolute after:inset-0 after:rounded-lg"
        >
          {product.name[locale]}
        </ShopLink>
      </h3>
      <p className="mt-0.5 line-clamp-2 text-xs text-ink-soft">{product.summary[locale]}</p>
      <div className="mt-1.5">
        <Price
          amount={cheapest.price}
          listPrice={cheapest.listPrice}
          locale={locale}
          labels={common.price}
          fromText={hasRange ? common.price.from : undefined}
        />
      </div>
      {cheapest.price >= FREE_SHIPPING_FROM && (
        <p className="mt-2">
          <Badge tone="celadon">{common.price.freeShipping}</Badge>
        </p>
      )}
    </li>
  );
}

function StockVeil({ product, locale }: { product: Product; locale: Locale }) {
  const { home } = getMessages(locale);
  const left = product.variants.reduce((sum, variant) => sum + variant.stock, 0);
  if (left > FEW) return null;
  if (left > 0) {
    return (
      <p className="absolute top-2.5 left-2.5">
        <Badge tone="persimmon">{fill(home.left, { count: left })}</Badge>
      </p>
    );
  }
  return (
    <p className="absolute inset-0 grid place-items-center bg-veil text-lg font-bold text-paper dark:text-ink">
      {home.soldOut}
    </p>
  );
}
