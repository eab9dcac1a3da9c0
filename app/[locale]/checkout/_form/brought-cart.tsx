import { ActionForm } from "@/app/_components/action-form";
import { Notice } from "@/app/_components/notice";
import { SubmitButton } from "@/app/_components/submit-button";
import { countUnits, emptyCart } from "@/lib/cart/cart";
import { withCartLink } from "@/lib/cart/cart-link";
import { fill } from "@/lib/i18n/format";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";
import { takeCart } from "../actions";

/** A cart that came along in the address from another app's browser. An address changes nothing: a person says yes. */
export function BroughtCart({ link, locale }: { link: string; locale: Locale }) {
  const { brought } = getMessages(locale).checkout;
  const count = countUnits(withCartLink(emptyCart(), link));
  if (count === 0) return null;
  return (
    <Notice
      role="note"
      title={brought.title}
      className="mb-5"
      action={
        <ActionForm action={takeCart} values={{ cart: link, locale }} errorText={brought.failed}>
          <SubmitButton pendingText={brought.pending}>{brought.action}</SubmitButton>
        </ActionForm>
      }
    >
      {fill(brought.body, { count })}
    </Notice>
  );
}
