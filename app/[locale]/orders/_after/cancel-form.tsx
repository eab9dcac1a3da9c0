import { BottomBar } from "@/app/_components/bottom-bar";
import { Card } from "@/app/_components/card";
import { FieldsForm } from "@/app/_components/fields-form";
import { Notice } from "@/app/_components/notice";
import { SubmitButton } from "@/app/_components/submit-button";
import { SumList, type SumRow } from "@/app/_components/sum-list";
import { fill, formatWon } from "@/lib/i18n/format";
import { getMessages, type Messages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";
import type { Aftercare } from "@/lib/orders/get-aftercare";
import type { OrderView } from "@/lib/orders/order-view";
import { type Quote, quoteCancel, type Units } from "@/lib/payments/after-order";
import { refundMethod } from "@/lib/payments/refund";
import { cancelOrderAction } from "./actions";
import { RecountForm } from "./recount-form";
import { RecountButton, UnitPicker } from "./unit-picker";
import { unitsText } from "./units";

/** Why one takes back what has not been sent; neither costs more than the other. */
const REASONS = ["change_of_mind", "delayed"] as const;

type CancelFormProps = { order: OrderView; care: Aftercare; units: Units[]; locale: Locale };

export function CancelForm({ order, care, units, locale }: CancelFormProps) {
  const { aftercare, orders } = getMessages(locale);
  const { cancel: texts } = aftercare;
  const won = (amount: number) => formatWon(amount, locale);
  const quote = quoteCancel(care.quoted, units);
  const paid = order.payments.find(({ decision }) => decision === "accepted");
  const method = refundMethod(paid?.payMethod ?? order.payMethod);
  const problem = units.length === 0 ? texts.nothing : isTooLittle(quote) ? texts.tooLittle : null;
  return (
    <RecountForm
      outcome={
        problem ? (
          <Notice tone="warning">{problem}</Notice>
        ) : (
          <>
            <Card title={texts.money}>
              <SumList rows={rowsOf(quote, care, texts, won)} />
              <p className="mt-4 text-sm text-ink-soft">
                {quote.postage > 0 ? `${texts.shippingOffNote} ` : null}
                {method === "vbank" ? `${texts.needsAccount} ` : null}
                {orders.refusal.days[method]}
              </p>
            </Card>
            <ConfirmForm
              values={{
                merchantUid: order.merchantUid,
                locale,
                units: quote.isWhole ? "" : unitsText(units),
                shownAmount: quote.amount,
                serial: care.claims.length,
              }}
              texts={aftercare}
              button={fill(texts.confirm, { amount: won(quote.amount) })}
            />
          </>
        )
      }
    >
      <Card title={texts.choose}>
        <div className="grid gap-5">
          <UnitPicker
            lines={care.lines}
            chosen={new Map(units.map(({ variantId, quantity }) => [variantId, quantity]))}
            locale={locale}
            texts={{ ...texts, quantity: orders.details.quantity }}
            won={won}
          />
          <RecountButton text={texts.recount} />
        </div>
      </Card>
    </RecountForm>
  );
}

function isTooLittle({ amount, isWhole }: Quote): boolean {
  return amount === 0 && !isWhole;
}

/** What the refund is made of. The rows add up: what was given back before, or is promised, stands as its own. */
function rowsOf(
  { goods, postage, amount, isWhole }: Quote,
  { quoted }: Aftercare,
  texts: Messages["aftercare"]["cancel"],
  won: (amount: number) => string,
): SumRow[] {
  const shippingBack = isWhole ? quoted.shipping : 0;
  const earlier = goods + shippingBack - postage - amount;
  return [
    { label: texts.goods, value: won(goods) },
    ...(shippingBack > 0 ? [{ label: texts.shippingBack, value: won(shippingBack) }] : []),
    ...(postage > 0 ? [{ label: texts.shippingOff, value: won(-postage) }] : []),
    ...(earlier === 0
      ? []
      : [
          {
            label: earlier > 0 ? texts.earlier : texts.shippingBack,
            value: won(-earlier),
          },
        ]),
    { label: texts.total, value: won(amount), isTotal: true },
  ];
}

/** An order without money in it: nothing to choose and nothing to send back. */
export function CancelUnpaidForm({ merchantUid, locale }: { merchantUid: string; locale: Locale }) {
  const { aftercare } = getMessages(locale);
  return (
    <ConfirmForm
      values={{ merchantUid, locale, units: "", shownAmount: 0, serial: 0 }}
      texts={aftercare}
      button={aftercare.cancel.confirmFree}
    />
  );
}

type ConfirmFormProps = {
  values: Record<string, string | number>;
  texts: Messages["aftercare"];
  button: string;
};

function ConfirmForm({ values, texts, button }: ConfirmFormProps) {
  return (
    <FieldsForm
      action={cancelOrderAction}
      values={values}
      fields={[
        {
          name: "reason",
          label: texts.cancel.reason,
          initial: REASONS[0],
          options: REASONS.map((value) => ({ value, text: texts.reasons[value] })),
        },
      ]}
      texts={texts.failed}
      className="grid gap-5"
    >
      <BottomBar>
        <SubmitButton isWide pendingText={texts.cancel.pending}>
          {button}
        </SubmitButton>
      </BottomBar>
    </FieldsForm>
  );
}
