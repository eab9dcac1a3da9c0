"use client";

import { useEffect, useRef, useState } from "react";
import { addLine } from "@/app/_cart/actions";
import { CART_EVENT } from "@/app/_cart/cart-count-cookie";
import { BottomBar } from "@/app/_components/bottom-bar";
import { Button } from "@/app/_components/button";
import { buttonClass } from "@/app/_components/button-class";
import { QuantityInput } from "@/app/_components/quantity-input";
import { Sheet } from "@/app/_components/sheet";
import { SheetButton } from "@/app/_components/sheet-button";
import { useEarlyInput } from "@/app/_components/use-early-input";
import { useKeptAction } from "@/app/_components/use-kept-action";
import type { Locale } from "@/lib/i18n/locale";
import { BuyAnswer } from "./buy-answer";
import type { BuyTexts } from "./buy-texts";
import { OptionRows } from "./option-rows";
import { type BuyOption, firstChoice, priceOf } from "./price-of";
import { TotalLine } from "./total-line";

type BuyFormProps = { options: BuyOption[]; maxQuantity: number; locale: Locale; texts: BuyTexts };

/** What the bar's button opens, and where a link to the options leads. */
const SHEET = "options";

/** Asks for an answer on this page; the plain form is led to the cart. */
const STAY = { stay: "1" };

/**
 * On a phone a sheet over the page, opened from the bar with the total; beside the pictures on a desk. It works as a
 * plain form before JavaScript: the radios and the number are sent as they stand.
 */
export function BuyForm({ options, maxQuantity, locale, texts }: BuyFormProps) {
  const { result, pending, form } = useKeptAction(addLine, { besides: STAY });
  const [chosenId, setChosenId] = useState(firstChoice(options)?.id);
  const [wanted, setWanted] = useState(1);
  const element = useRef<HTMLFormElement>(null);

  useEarlyInput(element, (early) => {
    const data = new FormData(early);
    const option = options.find(({ id }) => id === data.get("variantId"));
    if (option) setChosenId(option.id);
    const field = early.elements.namedItem("quantity");
    const count = Math.max(1, Math.trunc(Number(data.get("quantity"))) || 1);
    // Where it is the state's own number already, React would leave what stands there.
    if (field instanceof HTMLInputElement) field.value = String(count);
    setWanted(count);
  });

  useEffect(() => {
    if (result?.ok) window.dispatchEvent(new Event(CART_EVENT));
  }, [result]);

  const chosen = options.find((option) => option.id === chosenId);
  if (!chosen) return null;
  const max = Math.max(1, Math.min(maxQuantity, chosen.stock));
  const quantity = Math.min(wanted, max);
  const { total, shipping } = priceOf(chosen, quantity);
  const limit = chosen.stock < maxQuantity ? texts.limitStock : texts.limitLine;
  const totalLine = <TotalLine total={total} shipping={shipping} locale={locale} texts={texts} />;
  return (
    <>
      <Sheet id={SHEET} title={texts.sheet} closeText={texts.close} isInline>
        <form ref={element} {...form} className="grid gap-5 md:gap-6">
          <input type="hidden" name="locale" value={locale} />
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
            limitText={limit.replace("{count}", String(max))}
          />
          <div>
            <BuyAnswer answer={result} locale={locale} texts={texts} />
            {totalLine}
            <BuyButtons pendingIntent={pending?.get("intent") ?? null} texts={texts} />
          </div>
        </form>
      </Sheet>
      <BottomBar note={totalLine} className="md:hidden noscript:hidden">
        <SheetButton sheetId={SHEET} className={buttonClass("primary", true)}>
          {texts.buy}
        </SheetButton>
      </BottomBar>
    </>
  );
}

type BuyButtonsProps = { pendingIntent: FormDataEntryValue | null; texts: BuyTexts };

function BuyButtons({ pendingIntent, texts }: BuyButtonsProps) {
  return (
    <div className="mt-2 flex gap-2 *:grow">
      <Button
        type="submit"
        name="intent"
        value="add"
        variant="secondary"
        pendingText={pendingIntent === "add" && texts.adding}
      >
        {texts.addToCart}
      </Button>
      {/* Without the sum: the line above has it, and the checkout names it once more. */}
      <Button type="submit" name="intent" value="buy" pendingText={pendingIntent === "buy" && texts.buying}>
        {texts.buyNow}
      </Button>
    </div>
  );
}
