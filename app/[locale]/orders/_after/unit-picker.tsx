import { buttonClass } from "@/app/_components/button-class";
import { SelectField } from "@/app/_components/field";
import { fill } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { Aftercare } from "@/lib/orders/get-aftercare";
import { ThumbLine } from "../_order/thumb-line";

type UnitPickerProps = {
  lines: Aftercare["lines"];
  /** Chosen units by variant. */
  chosen: Map<string, number>;
  locale: Locale;
  texts: { unit: string; count: string; none: string; quantity: string; each: string };
  /** Won, written out. */
  won: (amount: number) => string;
};

/** How many of each line; part of a plain form that shows what it comes to, without and with JavaScript. */
export function UnitPicker({ lines, chosen, locale, texts, won }: UnitPickerProps) {
  return (
    <ul className="grid gap-5">
      {lines
        .filter(({ left }) => left > 0)
        .map(({ variantId, image, name, option, unitPrice, left }) => (
          <li key={variantId} className="grid gap-2">
            <ul>
              <ThumbLine
                image={image}
                name={name[locale]}
                option={option[locale]}
                quantity={fill(texts.quantity, { count: left })}
                amount={fill(texts.each, { amount: won(unitPrice) })}
              />
            </ul>
            <SelectField
              name={`u.${variantId}`}
              label={fill(texts.unit, { name: name[locale] })}
              defaultValue={chosen.get(variantId) ?? 0}
            >
              {Array.from({ length: left + 1 }, (_, count) => (
                <option key={String(count)} value={count}>
                  {count === 0 ? texts.none : fill(texts.count, { count })}
                </option>
              ))}
            </SelectField>
          </li>
        ))}
    </ul>
  );
}

/** Its name tells a press from a recount by itself, which comes before everything is chosen. */
export function RecountButton({ text }: { text: string }) {
  return (
    <button type="submit" name="count" value="1" className={buttonClass("secondary", true)}>
      {text}
    </button>
  );
}
