import type { ReactNode } from "react";
import { setLine } from "@/app/_cart/actions";
import { ActionForm } from "@/app/_components/action-form";
import { Notice } from "@/app/_components/notice";
import { SubmitButton } from "@/app/_components/submit-button";
import type { PricedLine } from "@/lib/cart/price-lines";
import { fill, formatWon } from "@/lib/i18n/format";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";

type LineNotesProps = { line: PricedLine; locale: Locale };

/** What has changed about a line since it was put here, and what can be done about it. */
export function LineNotes({ line, locale }: LineNotesProps) {
  const { cart } = getMessages(locale);
  return (
    <>
      <ChangedPrice line={line} locale={locale} />
      {line.isChecked ? (
        <Shortage line={line} locale={locale} />
      ) : (
        <p className="col-span-2 text-sm text-ink-soft">{cart.unchecked}</p>
      )}
    </>
  );
}

function ChangedPrice({ line, locale }: LineNotesProps) {
  const { cart } = getMessages(locale);
  if (line.priceWas === null) return null;
  const [from, to] = [formatWon(line.priceWas, locale), formatWon(line.variant.price, locale)];
  return (
    <Note
      tone="info"
      text={fill(cart.priceChanged, { from, to })}
      locale={locale}
      values={{ variantId: line.variantId, quantity: line.wanted, seenPrice: line.variant.price }}
      button={cart.priceSeen}
    />
  );
}

function Shortage({ line, locale }: LineNotesProps) {
  const { cart } = getMessages(locale);
  if (!line.problem) return null;
  if (line.problem.kind === "sold_out") return <Note tone="warning" text={cart.soldOut} locale={locale} />;
  const count = line.problem.available;
  return (
    <Note
      tone="warning"
      text={fill(cart.short, { count })}
      locale={locale}
      values={{ variantId: line.variantId, quantity: count }}
      button={fill(cart.takeAvailable, { count })}
    />
  );
}

type NoteProps = {
  tone: "info" | "warning";
  text: ReactNode;
  locale: Locale;
  /** The line as pressing the button sets it. */
  values?: { variantId: string; quantity: number; seenPrice?: number };
  button?: string;
};

function Note({ tone, text, locale, values, button }: NoteProps) {
  const { cart, errors } = getMessages(locale);
  return (
    <Notice tone={tone} role="note" className="col-span-2">
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <span>{text}</span>
        {values ? (
          <ActionForm action={setLine} values={values} errorText={errors.internal_error}>
            <SubmitButton variant="quiet" pendingText={cart.saving}>
              {button}
            </SubmitButton>
          </ActionForm>
        ) : null}
      </div>
    </Notice>
  );
}
