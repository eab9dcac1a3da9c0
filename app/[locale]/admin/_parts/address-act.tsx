import { Card } from "@/app/_components/card";
import { FieldsForm } from "@/app/_components/fields-form";
import { SubmitButton } from "@/app/_components/submit-button";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";
import type { Aftercare } from "@/lib/orders/get-aftercare";
import type { OrderView } from "@/lib/orders/order-view";
import { changeAddress } from "../actions";

const FIELDS = ["postcode", "line1", "line2", "note"] as const;

type AddressActProps = { order: OrderView; care: Aftercare; seen: string; locale: Locale };

/** Another address, as the buyer has told somebody of the shop; also while it is packed. */
export function AddressAct({ order: { merchantUid, details }, care, seen, locale }: AddressActProps) {
  const { admin, aftercare, checkout } = getMessages(locale);
  const { address: texts } = checkout;
  if (!details || care.mayChangeAddress === "nobody") return null;
  return (
    <Card title={admin.address.title}>
      <FieldsForm
        fold={admin.address.open}
        action={changeAddress}
        values={{ locale, merchantUid, seen }}
        fields={FIELDS.map((name) => ({
          name,
          label: texts[name],
          initial: details.address[name],
          inputMode: name === "postcode" ? "numeric" : undefined,
          maxLength: name === "postcode" ? 10 : 100,
          autoComplete: "off",
          optionalText: name === "line2" || name === "note" ? texts.optional : undefined,
        }))}
        texts={{ ...aftercare.address.errors, too_late: admin.errors.other }}
        className="mt-2 grid gap-3"
      >
        <SubmitButton variant="secondary" pendingText={admin.pending}>
          {admin.address.save}
        </SubmitButton>
      </FieldsForm>
    </Card>
  );
}
