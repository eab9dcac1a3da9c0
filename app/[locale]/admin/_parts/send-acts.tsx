import { ActionForm } from "@/app/_components/action-form";
import { Badge } from "@/app/_components/badge";
import { Card } from "@/app/_components/card";
import { FieldsForm } from "@/app/_components/fields-form";
import { SubmitButton } from "@/app/_components/submit-button";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";
import type { Aftercare } from "@/lib/orders/get-aftercare";
import type { OrderView } from "@/lib/orders/order-view";
import { deliver, prepare, ship } from "../actions";
import { parcelFields } from "./parcel-fields";

type SendActsProps = { order: OrderView; parcels: Aftercare["parcels"]; seenAddress: string; locale: Locale };

/** The way of the goods, and the steps that are allowed now. */
export function SendActs({ order, parcels, seenAddress, locale }: SendActsProps) {
  const { send: texts, pending, errors } = getMessages(locale).admin;
  const { merchantUid, status, fulfilment } = order;
  const values = { locale, merchantUid };
  // A label may have been printed from this page.
  const packed = { ...values, seenAddress };
  const isLeft = order.details?.lines.some((line) => line.quantity > line.cancelled + line.returned);
  const isHere = status === "paid" && (fulfilment === "none" || fulfilment === "preparing") && isLeft;
  const onItsWay = parcels.filter(({ deliveredAt }) => deliveredAt === null);
  if (!isHere && onItsWay.length === 0) return null;
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
        ) : null}
        {onItsWay.map(({ id, claimId, trackingNumber }) => (
          <ActionForm key={id} action={deliver} values={{ ...values, parcel: id }} errorText={errors}>
            <p className="mb-2 text-sm">
              {claimId ? texts.exchangeParcel : texts.parcel}{" "}
              <span className="tabular">{trackingNumber}</span>
            </p>
            <SubmitButton label={`${texts.deliver} ${trackingNumber}`} pendingText={pending}>
              {texts.deliver}
            </SubmitButton>
          </ActionForm>
        ))}
      </div>
    </Card>
  );
}
