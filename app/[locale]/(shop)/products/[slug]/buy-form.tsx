"use client";

import { useActionState, useEffect, useState } from "react";
import { type Added, addLine } from "@/app/_cart/actions";
import { CART_EVENT } from "@/app/_cart/cart-count-cookie";
import { BottomBar } from "@/app/_components/bottom-bar";
import { QuantityInput } from "@/app/_components/quantity-input";
import { SubmitButton } from "@/app/_components/submit-button";
import type { ActionResult } from "@/lib/actions/create-action";
import { formatWon } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { BuyAnswer } from "./buy-answer";
import type { BuyTexts } from "./buy-texts";
import { OptionRows } from "./option-rows";
import { type BuyOption, priceOf } from "./price-of";

type BuyFormProps = { options: BuyOption[]; maxQuantity: number; locale: Locale; texts: BuyTexts };

/** Works as a plain form before JavaScript: the radios and the number are sent as they stand. */
export function BuyForm({ options, maxQuantity, locale, texts }: BuyFormProps) {
  const [answer, submit] = useActionState<ActionResult<Added> | null, FormData>(addLine, null);
  const first = options.find((option) => option.stock > 0) ?? options[0];
  const [chosenId, setChosenId] = useState(first?.id);
  const [wanted, setWanted] = useState(1);
  const hasScript = useHasScript();

  useEffect(() => {
    if (answer?.ok) window.dispatchEvent(new Event(CART_EVENT));
  }, [answer]);

  const chosen = options.find((option) => option.id === chosenId);
  if (!chosen) return null;
  const max = Math.max(1, Math.min(maxQuantity, chosen.stock));
  const quantity = Math.min(wanted, max);
  const { total, shipping } = priceOf(chosen, quantity);
  const isScarce = chosen.stock < maxQuantity;
  return (
    <form action={submit} className="grid gap-6">
      <input type="hidden" name="locale" value={locale} />
      {hasScript && <input type="hidden" name="stay" value="1" />}
      <OptionRows
        options={options}
        chosenId={chosen.id}
        onChoose={setChosenId}
        locale={locale}
        texts={texts}
      />
      <QuantityInput
        name="quantity"
        value={quantity}
        max={max}
        onChange={setWanted}
        labels={texts.quantity}
        limitText={(isScarce ? texts.limitStock : texts.limitLine).replace("{count}", String(max))}
      />
      <BottomBar
        note={
          <>
            <BuyAnswer answer={answer} locale={locale} texts={texts} />
            <TotalLine total={total} shipping={shipping} locale={locale} texts={texts} />
          </>
        }
      >
        <SubmitButton name="intent" value="add" variant="secondary" pendingText={texts.adding}>
          {texts.addToCart}
        </SubmitButton>
        <SubmitButton name="intent" value="buy" pendingText={texts.buying}>
          {texts.buyNow.replace("{total}", formatWon(total, locale))}
        </SubmitButton>
      </BottomBar>
    </form>
  );
}

type TotalLineProps = { total: number; shipping: number; locale: Locale; texts: BuyTexts };

/** What it costs at the door, before anything is pressed. */
function TotalLine({ total, shipping, locale, texts }: TotalLineProps) {
  return (
    <p className="flex items-baseline justify-between gap-3 md:text-sm">
      <span>
        {shipping > 0
          ? texts.totalNote.replace("{shipping}", formatWon(shipping, locale))
          : texts.totalNoteFree}
      </span>
      <span className="text-lg font-bold text-ink tabular md:text-xl">{formatWon(total, locale)}</span>
    </p>
  );
}

/** False in what the server sends, true once this page is alive. */
function useHasScript(): boolean {
  const [hasScript, setHasScript] = useState(false);
  useEffect(() => setHasScript(true), []);
  return hasScript;
}
