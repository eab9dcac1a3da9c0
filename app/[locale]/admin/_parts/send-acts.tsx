import { ActionForm } from "@/app/_components/action-form";
import { Badge } from "@/app/_components/badge";
import { Card } from "@/app/_components/card";
import { TextField } from "@/app/_components/field";
import { SubmitButton } from "@/app/_components/submit-button";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";
import type { OrderView } from "@/lib/orders/order-view";
import { changeAddress, deliver, prepare, ship } from "../actions";
import { ParcelFields } from "./parcel-fields";

/** The way of the goods, and the steps that are allowed now. */
export function SendActs({ order, locale }: { order: OrderView; locale: Locale }) {
  const { send: texts, pending, errors } = getMessages(locale).admin;
  const { merchantUid, status, fulfilment } = order;
  const values = { locale, merchantUid };
  const isHere = status === "paid" && (fulfilment === "none" || fulfilment === "preparing");
  if (!isHere && fulfilment !== "shipped") return null;
  return (
    <Card title={texts.title} aside={<Badge>{texts.states[fulfilment]}</Badge>}>
      <div className="grid gap-4">
        {fulfilment === "none" ? <AddressAct order={order} locale={locale} /> : null}
        {fulfilment === "none" ? (
          <ActionForm action={prepare} values={values} errorText={errors}>
            <SubmitButton variant="secondary" pendingText={pending}>
              {texts.prepare}
            </SubmitButton>
          </ActionForm>
        ) : null}
        {isHere ? (
          <ActionForm action={ship} values={values} errorText={errors} className="grid gap-3">
            <ParcelFields id="ship" locale={locale} />
            <SubmitButton pendingText={pending}>{texts.ship}</SubmitButton>
          </ActionForm>
        ) : (
          <ActionForm action={deliver} values={values} errorText={errors}>
            <SubmitButton pendingText={pending}>{texts.deliver}</SubmitButton>
          </ActionForm>
        )}
      </div>
    </Card>
  );
}

/** As the buyer has told somebody of the shop. */
function AddressAct({ order: { merchantUid, details }, locale }: { order: OrderView; locale: Locale }) {
  const { admin, aftercare, checkout } = getMessages(locale);
  const { address: texts } = checkout;
  const { errors: wrong } = aftercare.address;
  if (!details) return null;
  const { postcode, line1, line2, note } = details.address;
  return (
    <details>
      <summary className="inline-flex min-h-12 items-center font-semibold text-celadon underline underline-offset-4">
        {admin.send.address}
      </summary>
      <ActionForm
        action={changeAddress}
        values={{ locale, merchantUid }}
        errorText={{ ...admin.errors, postcode: wrong.postcode, line1: wrong.line1 }}
        className="grid gap-3"
      >
        <TextField name="postcode" label={texts.postcode} defaultValue={postcode} inputMode="numeric" />
        <TextField name="line1" label={texts.line1} defaultValue={line1} maxLength={100} />
        <TextField
          name="line2"
          label={texts.line2}
          defaultValue={line2}
          maxLength={100}
          optionalText={texts.optional}
        />
        <TextField
          name="note"
          label={texts.note}
          defaultValue={note}
          maxLength={100}
          optionalText={texts.optional}
        />
        <SubmitButton variant="secondary" pendingText={admin.pending}>
          {admin.send.saveAddress}
        </SubmitButton>
      </ActionForm>
    </details>
  );
}
