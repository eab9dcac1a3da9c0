import type { restoreLine } from "@/app/_cart/actions";
import { readRemovedText } from "@/app/_cart/removed-text";
import { ActionForm } from "@/app/_components/action-form";
import { Notice } from "@/app/_components/notice";
import { SubmitButton } from "@/app/_components/submit-button";
import { type Cart, quantityOf } from "@/lib/cart/cart";
import { getVariants } from "@/lib/catalog/get-variants";
import { fill } from "@/lib/i18n/format";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";

type RemovedNoticeProps = {
  /** From the address. */
  removed: string | string[] | undefined;
  cart: Cart;
  action: typeof restoreLine;
  locale: Locale;
};

export async function RemovedNotice({ removed, cart, action, locale }: RemovedNoticeProps) {
  const { cart: texts, common, errors } = getMessages(locale);
  const line = readRemovedText(removed);
  if (!line || quantityOf(cart, line.variantId) > 0) return null;
  const variant = (await getVariants([line.variantId])).get(line.variantId);
  if (!variant) return null;
  return (
    <Notice tone="info" className="mb-5">
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <span>{fill(texts.removed, { name: variant.product.name[locale] })}</span>
        <ActionForm action={action} values={{ ...line, locale }} errorText={errors.internal_error}>
          <SubmitButton variant="quiet" pendingText={texts.undoing}>
            {common.action.undo}
          </SubmitButton>
        </ActionForm>
      </div>
    </Notice>
  );
}
