import { removeLine } from "@/app/_cart/actions";
import { ActionForm } from "@/app/_components/action-form";
import { Notice } from "@/app/_components/notice";
import { SubmitButton } from "@/app/_components/submit-button";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";

/** Lines of what the shop has taken off its shelves: nothing is known of them but that they are in the way. */
export function GoneLines({ ids, locale }: { ids: string[]; locale: Locale }) {
  const { cart, common, errors } = getMessages(locale);
  return ids.map((variantId) => (
    <Notice key={variantId} tone="warning" role="note" className="mt-4">
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <span>{cart.gone}</span>
        <ActionForm action={removeLine} values={{ variantId, locale }} errorText={errors.internal_error}>
          <SubmitButton variant="quiet" pendingText={cart.removing}>
            {common.action.remove}
          </SubmitButton>
        </ActionForm>
      </div>
    </Notice>
  ));
}
