import { checkLine, removeLine } from "@/app/_cart/actions";
import { ActionForm } from "@/app/_components/action-form";
import { cx } from "@/app/_components/cx";
import { Icon } from "@/app/_components/icon";
import { Picture } from "@/app/_components/picture";
import { ShopLink } from "@/app/_components/shop-link";
import { MAX_QUANTITY } from "@/lib/cart/limits";
import type { PricedLine } from "@/lib/cart/price-lines";
import { fill, formatWon } from "@/lib/i18n/format";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";
import { CheckButton } from "./check-button";
import { LineNotes } from "./line-notes";
import { LineStepper } from "./line-stepper";
import { PendingMark } from "./pending-mark";

type RowProps = { line: PricedLine; locale: Locale; isFirst?: boolean };

/** Gone at once when it is removed; it comes back where that failed. */
export function CartLineRow({ line, locale, isFirst = false }: RowProps) {
  const { cart } = getMessages(locale);
  const { product, option, price } = line.variant;
  return (
    <li className="grid grid-cols-[5.5rem_1fr] gap-x-4 gap-y-3 py-5 has-data-[pending=remove]:hidden sm:grid-cols-[7rem_1fr]">
      <div className="relative">
        {product.image ? (
          <Picture
            image={product.image}
            locale={locale}
            isDecorative
            isFirst={isFirst}
            className={cx(line.quantity === 0 && "opacity-50 grayscale")}
          />
        ) : null}
        <CheckLine line={line} locale={locale} />
      </div>
      <div className="grid min-w-0 content-between gap-3">
        <div className="flex items-start justify-between gap-2">
          <div className="min-w-0">
            <ShopLink
              href={`/products/${product.slug}`}
              locale={locale}
              className="font-bold underline-offset-4 hover:underline"
            >
              {product.name[locale]}
            </ShopLink>
            <p className="text-sm text-ink-soft">{option[locale]}</p>
            <p className="text-xs text-ink-soft tabular">
              {fill(cart.each, { price: formatWon(price, locale) })}
            </p>
          </div>
          <RemoveButton line={line} locale={locale} />
        </div>
        <div className="flex min-h-12 flex-wrap items-center justify-between gap-3">
          <Stepper line={line} locale={locale} />
          <p className={cx("ml-auto text-lg font-bold tabular", !line.isChecked && "text-ink-soft")}>
            <span className="sr-only">{cart.lineAmount} </span>
            {formatWon(line.amount, locale)}
          </p>
        </div>
      </div>
      <LineNotes line={line} locale={locale} />
    </li>
  );
}

function nameOf({ variant }: PricedLine, locale: Locale): string {
  return `${variant.product.name[locale]} ${variant.option[locale]}`;
}

function CheckLine({ line, locale }: RowProps) {
  const { cart, errors } = getMessages(locale);
  return (
    <ActionForm
      action={checkLine}
      values={{ variantId: line.variantId, checked: line.isChecked ? 0 : 1 }}
      errorText={errors.internal_error}
      className="absolute -top-2 -left-2"
    >
      <CheckButton isChecked={line.isChecked} label={fill(cart.checkLine, { name: nameOf(line, locale) })} />
    </ActionForm>
  );
}

function RemoveButton({ line, locale }: RowProps) {
  const { cart, errors } = getMessages(locale);
  return (
    <ActionForm
      action={removeLine}
      values={{ variantId: line.variantId, locale }}
      errorText={errors.internal_error}
      className="-mt-2.5 -mr-3"
    >
      <button
        type="submit"
        aria-label={fill(cart.removeLine, { name: nameOf(line, locale) })}
        className="grid size-12 place-items-center rounded-full text-ink-soft hover:bg-sunken hover:text-ink"
      >
        <Icon name="trash" />
      </button>
      <PendingMark name="remove" />
    </ActionForm>
  );
}

function Stepper({ line, locale }: RowProps) {
  const { common, errors } = getMessages(locale);
  if (line.max < 1) return null;
  const { quantity, decrease, increase, limitStock, limitLine } = common.quantity;
  return (
    <LineStepper
      variantId={line.variantId}
      quantity={line.wanted}
      max={line.max}
      limitText={fill(line.max < MAX_QUANTITY ? limitStock : limitLine, { count: line.max })}
      labels={{ quantity, decrease, increase }}
      errorText={errors.internal_error}
    />
  );
}
