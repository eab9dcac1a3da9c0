import { checkLine } from "@/app/_cart/actions";
import { ActionForm } from "@/app/_components/action-form";
import type { PricedLine } from "@/lib/cart/price-lines";
import { fill } from "@/lib/i18n/format";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";
import { CheckButton } from "./check-button";

/** Ticks all lines, or none where all of them are ticked. */
export function CheckAll({ lines, locale }: { lines: PricedLine[]; locale: Locale }) {
  const { cart, errors } = getMessages(locale);
  const count = lines.length;
  const checked = lines.filter((line) => line.isChecked).length;
  if (count === 0) return null;
  const isAll = checked === count;
  return (
    <ActionForm
      action={checkLine}
      values={{ checked: isAll ? 0 : 1 }}
      errorText={errors.internal_error}
      className="text-sm font-bold"
    >
      <CheckButton
        isChecked={isAll || (checked > 0 && "mixed")}
        label={`${cart.checkAll} ${fill(cart.checkedCount, { checked, count })}`}
        text={`${cart.checkAll} ${fill(cart.checkedCount, { checked, count })}`}
      />
    </ActionForm>
  );
}
