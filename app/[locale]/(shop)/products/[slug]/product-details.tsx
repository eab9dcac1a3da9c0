import { Icon } from "@/app/_components/icon";
import { arrivalRange } from "@/app/[locale]/orders/_order/time-left";
import type { Product } from "@/lib/catalog/product";
import { fill, formatDay } from "@/lib/i18n/format";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";

export function ProductDetails({ product, locale }: { product: Product; locale: Locale }) {
  const { product: texts, common } = getMessages(locale);
  // The page is at most a minute old, which is nothing to a parcel.
  const { from, to } = arrivalRange(new Date());
  const delivery = [
    {
      icon: "clock",
      text: fill(texts.arrival, { from: formatDay(from, locale), to: formatDay(to, locale) }),
    },
    { icon: "truck", text: texts.shippingText },
    { icon: "undo", text: texts.returns },
    { icon: "check", text: texts.returnsOurs },
  ] as const;
  return (
    <div className="grid gap-8 border-t border-line pt-8">
      <section>
        <h2 className="text-lg font-bold">{texts.about}</h2>
        <p className="mt-2">{product.description[locale]}</p>
      </section>
      <section>
        <h2 className="text-lg font-bold">{texts.delivery}</h2>
        <ul className="mt-3 grid gap-3 text-sm">
          {delivery.map((line) => (
            <li key={line.icon} className="flex gap-3">
              <Icon name={line.icon} className="mt-0.5 size-5 text-celadon" />
              {line.text}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2 className="text-lg font-bold">{texts.seller}</h2>
        <p className="mt-2 text-sm">{fill(texts.sellerText, { name: common.shopName })}</p>
      </section>
    </div>
  );
}
