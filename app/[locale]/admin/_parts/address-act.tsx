import { ActionForm } from "@/app/_components/action-form";
import { buttonClass } from "@/app/_components/button-class";
import { Card } from "@/app/_components/card";
import { TextField } from "@/app/_components/field";
import { SubmitButton } from "@/app/_components/submit-button";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";
import type { Aftercare } from "@/lib/orders/get-aftercare";
import type { OrderView } from "@/lib/orders/order-view";
import { changeAddress } from "../actions";

type AddressActProps = { order: OrderView; care: Aftercare; seen: string; locale: Locale };

/** Another address, as the buyer has told somebody of the shop; also while it is packed. */
export function AddressAct({ order: { merchantUid, details }, care, seen, locale }: AddressActProps) {
  const { admin, aftercare, checkout } = getMessages(locale);
  const { address: texts } = checkout;
  if (!details || care.mayChangeAddress === "nobody") return null;
  const { postcode, line1, line2, note } = details.address;
  return (
    <Card title={admin.address.title}>
      <details>
        <summary className={buttonClass("quiet")}>{admin.address.open}</summary>
        <ActionForm
          // What was typed against an older address is not sent against a newer one; nor does a browser put it back.
          key={seen}
          action={changeAddress}
          values={{ locale, merchantUid, seen }}
          errorText={{ ...aftercare.address.errors, too_late: admin.errors.other }}
          className="mt-2 grid gap-3"
        >
          <TextField
            name="postcode"
            label={texts.postcode}
            defaultValue={postcode}
            inputMode="numeric"
            maxLength={10}
            autoComplete="off"
          />
          <TextField
            name="line1"
            label={texts.line1}
            defaultValue={line1}
            maxLength={100}
            autoComplete="off"
          />
          <TextField
            name="line2"
            label={texts.line2}
            defaultValue={line2}
            maxLength={100}
            autoComplete="off"
            optionalText={texts.optional}
          />
          <TextField
            name="note"
            label={texts.note}
            defaultValue={note}
            maxLength={100}
            autoComplete="off"
            optionalText={texts.optional}
          />
          <SubmitButton variant="secondary" pendingText={admin.pending}>
            {admin.address.save}
          </SubmitButton>
        </ActionForm>
      </details>
    </Card>
  );
}
