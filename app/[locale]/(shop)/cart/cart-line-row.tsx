import { removeLine, setLine } from "@/app/_cart/actions";
import { ActionForm } from "@/app/_components/action-form";
import { cx } from "@/app/_components/cx";
import { Icon } from "@/app/_components/icon";
import { Notice } from "@/app/_components/notice";
import { Picture } from "@/app/_components/picture";
import { ShopLink } from "@/app/_components/shop-link";
import { SubmitButton } from "@/app/_components/submit-button";
import { MAX_QUANTITY } from "@/lib/cart/limits";
import type { PricedLine } from "@/lib/cart/price-lines";
import { fill, formatWon } from "@/lib/i18n/format";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";
import { LineStepper } from "./line-stepper";

type RowProps = { line: PricedLine; locale: Locale; isFirst?: boolean };

export function CartLineRow({ line, locale, isFirst = false }: RowProps) {
  const { cart } = getMessages(locale);
  const { product, option, price } = line.variant;
  return (
    <li className="grid grid-cols-[5.5rem_1fr] gap-x-4 gap-y-3 py-5 sm:grid-cols-[7rem_1fr]">
      <div className={cx(line.quantity === 0 && "opacity-50 grayscale")}>
        {product.image ? (
          <Picture image={product.image} locale={locale} isDecorative isFirst={isFirst} />
        ) : null}
      </div>
      <div className="grid min-w-0 content-between gap-3">
        <div className="flex items-start justify-between gap-2">
          <div className="min-w-0">
            <ShopLink
              href={`/products/${product.slug}`}
              locale={locale}
              className="font-semibold underline-offset-4 hover:underline"
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
        <div className="flex flex-wrap items-center justify-between gap-3">
          <Stepper line={line} locale={locale} />
          <p className="ml-auto text-lg font-bold tabular">
            <span className="sr-only">{cart.lineAmount} </span>
            {formatWon(line.amount, locale)}
          </p>
        </div>
      </div>
      <LineProblem line={line} locale={locale} />
    </li>
  );
}

function RemoveButton({ line, locale }: RowProps) {
  const { cart, errors } = getMessages(locale);
  const name = line.variant.product.name[locale];
  return (
    <ActionForm
      action={removeLine}
      values={{ variantId: line.variantId, locale }}
      errorText={errors.internal_error}
      className="-mt-2.5 -mr-3"
    >
      <button
        type="submit"
        aria-label={fill(cart.removeLine, { name: `${name} ${line.variant.option[locale]}` })}
        className="grid size-12 place-items-center rounded-full text-ink-soft hover:bg-sunken hover:text-ink"
      >
        <Icon name="trash" />
      </button>
    </ActionForm>
  );
}

function Stepper({ line, locale }: RowProps) {
  const { common, errors } = getMessages(locale);
  if (line.max < 1) return null;
  const { quantity, decrease, increase, limitStock, limitLine } = common.quantity;
  return (
    <ActionForm action={setLine} values={{ variantId: line.variantId }} errorText={errors.internal_error}>
      <LineStepper
        quantity={line.wanted}
        max={line.max}
        limitText={fill(line.max < MAX_QUANTITY ? limitStock : limitLine, { count: line.max })}
        labels={{ quantity, decrease, increase }}
      />
    </ActionForm>
  );
}

function LineProblem({ line, locale }: RowProps) {
  const { cart, errors } = getMessages(locale);
  if (!line.problem) return null;
  if (line.problem.kind === "sold_out") {
    return (
      <Notice tone="warning" role="note" className="col-span-2">
        {cart.soldOut}
      </Notice>
    );
  }
  const count = line.problem.available;
  return (
    <Notice tone="warning" role="note" className="col-span-2">
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <span>{fill(cart.short, { count })}</span>
        <ActionForm
          action={setLine}
          values={{ variantId: line.variantId, quantity: count }}
          errorText={errors.internal_error}
        >
          <SubmitButton variant="quiet" pendingText={cart.saving}>
            {fill(cart.takeAvailable, { count })}
          </SubmitButton>
        </ActionForm>
      </div>
    </Notice>
  );
}
