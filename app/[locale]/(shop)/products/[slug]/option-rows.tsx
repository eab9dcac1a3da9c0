import { RadioRow } from "@/app/_components/radio-row";
import { formatWon } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { BuyTexts } from "./buy-texts";
import type { BuyOption } from "./price-of";

/** From this many on, what is left is no news. */
const FEW = 5;

type OptionRowsProps = {
  options: BuyOption[];
  chosenId: string;
  onChoose: (id: string) => void;
  locale: Locale;
  texts: BuyTexts;
};

export function OptionRows({ options, chosenId, onChoose, locale, texts }: OptionRowsProps) {
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-2 text-sm font-bold">{texts.option}</legend>
      {options.map((option) => (
        <RadioRow
          key={option.id}
          name="variantId"
          value={option.id}
          checked={option.id === chosenId}
          disabled={option.stock < 1}
          onChange={() => onChoose(option.id)}
          label={option.name}
          helper={helperOf(option, texts)}
          aside={formatWon(option.price, locale)}
        />
      ))}
    </fieldset>
  );
}

function helperOf(option: BuyOption, texts: BuyTexts): string | undefined {
  if (option.stock < 1) return texts.optionSoldOut;
  if (option.stock < FEW) return texts.optionLeft.replace("{count}", String(option.stock));
  return undefined;
}
