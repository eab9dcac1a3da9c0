import { ActionForm } from "@/app/_components/action-form";
import { Badge } from "@/app/_components/badge";
import { Card } from "@/app/_components/card";
import { FieldsForm } from "@/app/_components/fields-form";
import { SubmitButton } from "@/app/_components/submit-button";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";
import type { OrderView } from "@/lib/orders/order-view";
import { deliver, prepare, ship } from "../actions";
import { parcelFields } from "./parcel-fields";

type SendActsProps = { order: OrderView; seenAddress: string; locale: Locale };

/** The way of the goods, and the steps that are allowed now. */
export function SendActs({ order, seenAddress, locale }: SendActsProps) {
  const { send: texts, pending, errors } = getMessages(locale).admin;
  const { merchantUid, status, fulfilment } = order;
  const values = { locale, merchantUid };
  // A label may have been printed from this page.
  const packed = { ...values, seenAddress };
  const isLeft = order.details?.lines.some((line) => line.quantity > line.cancelled + line.returned);
  const isHere = status === "paid" && (fulfilment === "none" || fulfilment === "preparing") && isLeft;
  if (!isHere && fulfilment !== "shipped") return null;
  return (
    <Card title={texts.title} aside={<Badge>{texts.states[fulfilment]}</Badge>}>
      <div className="grid gap-4">
        {fulfilment === "none" ? (
          <ActionForm action={prepare} values={packed} errorText={errors}>
            <SubmitButton variant="secondary" pendingText={pending}>
              {texts.prepare}
            </SubmitButton>
          </ActionForm>
        ) : null}
        {isHere ? (
          <FieldsForm
            action={ship}
            values={packed}
            fields={parcelFields("ship", locale)}
            texts={errors}
            className="grid gap-3"
          >
            <SubmitButton pendingText={pending}>{texts.ship}</SubmitButton>
          </FieldsForm>
        ) : (
          <ActionForm action={deliver} values={values} errorText={errors}>
            <SubmitButton pendingText={pending}>{texts.deliver}</SubmitButton>
          </ActionForm>
        )}
      </div>
    </Card>
  );
}
