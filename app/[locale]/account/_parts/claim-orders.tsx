import { claimOrders } from "@/app/_account/account-actions";
import { ActionForm } from "@/app/_components/action-form";
import { Notice } from "@/app/_components/notice";
import { SubmitButton } from "@/app/_components/submit-button";
import { countGuestOrders } from "@/lib/account/my-orders";
import { getViewer } from "@/lib/auth/viewer";
import { fill } from "@/lib/i18n/format";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";

/** Offered and not done by itself: others may have ordered at this computer. */
export async function ClaimOrders({ locale }: { locale: Locale }) {
  const { guestId } = await getViewer();
  const count = await countGuestOrders({ guestId });
  if (count === 0) return null;
  const { claim } = getMessages(locale).account;
  return (
    <Notice
      role="note"
      title={fill(claim.title, { count })}
      action={
        <ActionForm action={claimOrders} values={{ locale }} errorText={claim.failed}>
          <SubmitButton variant="secondary" pendingText={claim.pending}>
            {claim.submit}
          </SubmitButton>
        </ActionForm>
      }
    >
      {claim.body}
    </Notice>
  );
}
