import { Picture } from "@/app/_components/picture";
import type { Product } from "@/lib/catalog/product";
import { withinPage } from "@/lib/catalog/small-picture";
import { fill } from "@/lib/i18n/format";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";

/** Swiped sideways on a phone, side by side beneath each other on a desk; no script in either. */
export async function Gallery({ images, locale }: { images: Product["images"]; locale: Locale }) {
  const { product } = getMessages(locale);
  const first = images[0] && (await withinPage(images[0].src));
  return (
    <section aria-label={product.gallery} className="-mx-4 md:mx-0">
      <ul
        // Scrolled with the arrow keys, so it must be reachable by them.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region has to take the focus
        tabIndex={0}
        aria-label={product.gallery}
        className="flex snap-x snap-mandatory gap-3 overflow-x-auto px-4 [scrollbar-width:none] md:grid md:gap-5 md:overflow-visible md:px-0"
      >
        {images.map((image, index) => (
          <li key={image.src} className="relative w-[86%] shrink-0 snap-center md:w-auto">
            <Picture
              image={index === 0 && first ? { ...image, src: first } : image}
              locale={locale}
              isFirst={index === 0}
            />
            <p className="absolute right-3 bottom-3 rounded-full bg-veil px-2.5 py-0.5 text-xs text-[#fff8ec] tabular md:hidden">
              <span aria-hidden="true">
                {index + 1} / {images.length}
              </span>
              <span className="sr-only">
                {fill(product.picture, { index: index + 1, total: images.length })}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
