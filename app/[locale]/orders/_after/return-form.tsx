import { BottomBar } from "@/app/_components/bottom-bar";
import { Card } from "@/app/_components/card";
import { SelectField } from "@/app/_components/field";
import { FieldsForm } from "@/app/_components/fields-form";
import { Notice } from "@/app/_components/notice";
import { RadioRow } from "@/app/_components/radio-row";
import { SubmitButton } from "@/app/_components/submit-button";
import { SumList } from "@/app/_components/sum-list";
import { fill, formatWon } from "@/lib/i18n/format";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";
import type { Aftercare } from "@/lib/orders/get-aftercare";
import type { OrderView } from "@/lib/orders/order-view";
import { quoteClaim } from "@/lib/orders/request-return";
import type { Units } from "@/lib/payments/after-order";
import { isOurFault, RETURN_REASONS } from "@/lib/payments/claim";
import type { ClaimReason } from "@/lib/payments/status";
import { requestReturnAction } from "./actions";
import { RecountForm } from "./recount-form";
import { RecountButton, UnitPicker } from "./unit-picker";
import { unitsText } from "./units";

const KINDS = ["return", "exchange"] as const;

type Chosen = { kind: (typeof KINDS)[number]; reason: ClaimReason; units: Units[]; isAsked: boolean };
type ReturnFormProps = { order: OrderView; care: Aftercare; chosen: Chosen; locale: Locale };

export function ReturnForm(props: ReturnFormProps) {
  const { care, chosen, locale } = props;
  const { aftercare, orders } = getMessages(locale);
  const { returns: texts, cancel } = aftercare;
  const { units } = chosen;
  return (
    <>
      <RecountForm
        outcome={
          <>
            {units.length === 0 && chosen.isAsked ? <Notice tone="warning">{texts.nothing}</Notice> : null}
            {units.length > 0 ? <Asked {...props} /> : null}
          </>
        }
      >
        <Card>
          <div className="grid gap-6">
            <fieldset className="grid gap-2">
              <legend className="mb-2 text-lg font-bold">{texts.kind}</legend>
              {KINDS.map((kind) => (
                <RadioRow
                  key={kind}
                  name="kind"
                  value={kind}
                  label={texts.kinds[kind]}
                  defaultChecked={kind === chosen.kind}
                />
              ))}
            </fieldset>
            <SelectField name="reason" label={texts.reason} defaultValue={chosen.reason}>
              {RETURN_REASONS.map((reason) => (
                <option key={reason} value={reason}>
                  {aftercare.reasons[reason]}
                </option>
              ))}
            </SelectField>
            <h2 className="text-lg font-bold">{texts.choose}</h2>
            <UnitPicker
              lines={care.lines}
              chosen={new Map(units.map(({ variantId, quantity }) => [variantId, quantity]))}
              locale={locale}
              texts={{
                unit: texts.unit,
                none: texts.none,
                count: cancel.count,
                quantity: orders.details.quantity,
                each: cancel.each,
              }}
              won={(amount) => formatWon(amount, locale)}
            />
            <RecountButton text={texts.recount} />
          </div>
        </Card>
      </RecountForm>
      <p className="text-sm text-ink-soft">{texts.law}</p>
    </>
  );
}

/** What it comes to, and the button that asks for it. */
function Asked({ order, care, chosen, locale }: ReturnFormProps) {
  const { aftercare } = getMessages(locale);
  const { returns: texts } = aftercare;
  const { kind, reason, units } = chosen;
  const won = (amount: number) => formatWon(amount, locale);
  const { goods, postage, amount } = quoteClaim(care.quoted, { kind, reason, units });
  const isReturn = kind === "return";
  if (isReturn && amount === 0) return <Notice tone="warning">{aftercare.failed.nothing_to_refund}</Notice>;
  const rest = amount - (goods - postage);
  return (
    <>
      <Card title={isReturn ? texts.money : aftercare.reasons[reason]}>
        {isReturn ? (
          <SumList
            rows={[
              { label: texts.goods, value: won(goods) },
              ...(postage > 0 ? [{ label: texts.postage, value: won(-postage) }] : []),
              ...(rest > 0 ? [{ label: texts.shippingBack, value: won(rest) }] : []),
              ...(rest < 0 ? [{ label: aftercare.cancel.earlier, value: won(rest) }] : []),
              { label: texts.total, value: won(amount), isTotal: true },
            ]}
          />
        ) : null}
        <p className="mt-3 text-sm text-ink-soft">{whoPays(chosen, postage, texts.who, won)}</p>
      </Card>
      <FieldsForm
        action={requestReturnAction}
        values={{
          merchantUid: order.merchantUid,
          locale,
          kind,
          reason,
          units: unitsText(units),
          shownAmount: amount,
          serial: care.claims.length,
        }}
        fields={[
          {
            name: "note",
            label: texts.note,
            optionalText: texts.optional,
            hint: texts.noteHint,
            maxLength: 300,
            autoComplete: "off",
          },
        ]}
        texts={aftercare.failed}
        className="grid gap-5"
      >
        <BottomBar>
          <SubmitButton isWide pendingText={texts.pending}>
            {isReturn ? fill(texts.confirmReturn, { amount: won(amount) }) : texts.confirmExchange}
          </SubmitButton>
        </BottomBar>
      </FieldsForm>
    </>
  );
}

function whoPays(
  { kind, reason }: Chosen,
  postage: number,
  texts: { ours: string; yours: string; exchange: string },
  won: (amount: number) => string,
): string {
  if (isOurFault(reason)) return texts.ours;
  return kind === "return" ? texts.yours : fill(texts.exchange, { amount: won(postage) });
}
