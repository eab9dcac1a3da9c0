import type { Added } from "@/app/_cart/actions";
import { Notice } from "@/app/_components/notice";
import { ShopLink } from "@/app/_components/shop-link";
import type { ActionResult } from "@/lib/actions/create-action";
import { MAX_CART_LINES } from "@/lib/cart/limits";
import type { Locale } from "@/lib/i18n/locale";
import type { BuyTexts } from "./buy-texts";

type BuyAnswerProps = { answer: ActionResult<Added> | null; locale: Locale; texts: BuyTexts };

/** What became of the press on the button; announced, and with the way to the cart. */
export function BuyAnswer({ answer, locale, texts }: BuyAnswerProps) {
  if (!answer) return null;
  if (!answer.ok) {
    return (
      <Notice tone="danger" className="mb-3">
        {answer.code === "out_of_stock" ? texts.outOfStock : texts.failed}
      </Notice>
    );
  }
  const { quantity, isCapped } = answer.value;
  if (quantity === 0) {
    return (
      <Notice tone="warning" className="mb-3">
        {texts.cartFull.replace("{count}", String(MAX_CART_LINES))}
      </Notice>
    );
  }
  return (
    <Notice
      tone={isCapped ? "warning" : "success"}
      className="mb-3"
      title={texts.added}
      action={
        <ShopLink
          href="/cart"
          locale={locale}
          className="inline-flex min-h-11 items-center font-bold underline underline-offset-4"
        >
          {texts.toCart}
        </ShopLink>
      }
    >
      {(isCapped ? texts.addedCapped : texts.addedCount).replace("{count}", String(quantity))}
    </Notice>
  );
}
