import { Icon } from "@/app/_components/icon";
import type { Product } from "@/lib/catalog/product";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";

export function ProductDetails({ product, locale }: { product: Product; locale: Locale }) {
  const texts = getMessages(locale).product;
  const delivery = [
    { icon: "clock", text: texts.arrival },
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
    </div>
  );
}
