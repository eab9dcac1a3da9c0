import type { restoreLine } from "@/app/_cart/actions";
import { ActionForm } from "@/app/_components/action-form";
import { Notice } from "@/app/_components/notice";
import { SubmitButton } from "@/app/_components/submit-button";
import { type Cart, quantityOf } from "@/lib/cart/cart";
import { getVariants } from "@/lib/catalog/get-variants";
import { fill } from "@/lib/i18n/format";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";

type RemovedNoticeProps = {
  /** From the address: `<variantId>.<quantity>.<place>`, with `.left` where it was not ticked. Anything else shows nothing. */
  removed: string | string[] | undefined;
  cart: Cart;
  action: typeof restoreLine;
  locale: Locale;
};

export async function RemovedNotice({ removed, cart, action, locale }: RemovedNoticeProps) {
  const { cart: texts, common, errors } = getMessages(locale);
  const match = /^([a-z0-9-]{1,40})\.(\d{1,2})\.(\d{1,2})(?:\.(left))?$/.exec(
    typeof removed === "string" ? removed : "",
  );
  const [, variantId = "", quantity = "", place = "", tick = ""] = match ?? [];
  if (!variantId || quantityOf(cart, variantId) > 0) return null;
  const variant = (await getVariants([variantId])).get(variantId);
  if (!variant) return null;
  return (
    <Notice tone="info" className="mb-5">
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <span>{fill(texts.removed, { name: variant.product.name[locale] })}</span>
        <ActionForm
          action={action}
          values={{ variantId, quantity, place, tick, locale }}
          errorText={errors.internal_error}
        >
          <SubmitButton variant="quiet" pendingText={texts.undoing}>
            {common.action.undo}
          </SubmitButton>
        </ActionForm>
      </div>
    </Notice>
  );
}
