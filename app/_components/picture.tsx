import type { ProductImage } from "@/lib/catalog/product";
import type { Locale } from "@/lib/i18n/locale";
import { cx } from "./cx";

type PictureProps = {
  image: ProductImage;
  locale: Locale;
  /** In the first view: fetched at once and first. Otherwise when it comes near. */
  isFirst?: boolean;
  /** Beside a text that already names the thing. */
  isDecorative?: boolean;
  className?: string;
};

/** A square picture whose place is kept before it comes. Our own drawings are SVG: there is nothing to resize. */
export function Picture({ image, locale, isFirst = false, isDecorative = false, className }: PictureProps) {
  return (
    // biome-ignore lint/performance/noImgElement: next/image adds script and does nothing for an SVG
    <img
      src={image.src}
      width={image.width}
      height={image.height}
      alt={isDecorative ? "" : image.alt[locale]}
      loading={isFirst ? "eager" : "lazy"}
      fetchPriority={isFirst ? "high" : "auto"}
      decoding="async"
      className={cx("hand-cut aspect-square w-full bg-sunken object-cover dark:brightness-90", className)}
    />
  );
}
