"use client";

import { useId } from "react";
import { BottomBar } from "@/app/_components/bottom-bar";
import { Card } from "@/app/_components/card";
import { CheckboxField } from "@/app/_components/field";
import { formatWon } from "@/lib/i18n/format";
import { localePath } from "@/lib/i18n/locale";
import { ConnectionNote } from "../_pay/connection-note";
import { MethodFields } from "../_pay/method-fields";
import { orderPaths } from "../_pay/order-paths";
import { PayButton } from "../_pay/pay-button";
import { PayStatus } from "../_pay/pay-status";
import { ReceiptFields } from "../_pay/receipt-fields";
import { SdkScripts } from "../_pay/sdk-scripts";
import { useFreshPage } from "../_pay/use-fresh-page";
import { useIamport } from "../_pay/use-iamport";
import { AddressFields } from "./address-fields";
import { BuyerFields } from "./buyer-fields";
import { CardNumber } from "./card-number";
import type { CheckoutProps } from "./checkout-props";
import { errorText } from "./error-text";
import { useCheckout } from "./use-checkout";
import { WrongFields } from "./wrong-fields";

export function CheckoutForm(props: CheckoutProps) {
  const { locale, lines, total, texts } = props;
  const sdk = useIamport(props.sdk);
  const { form, state, errors, wrong, openNow, pay, ended, fillAddress, handlers } = useCheckout(props);
  useFreshPage();
  const { phase } = state;
  // What is wrong is said at its field: there is no trouble besides.
  const isSaid = phase.name === "trouble" && phase.trouble.code === "invalid_request" && wrong.length > 0;

  return (
    <form
      ref={form}
      noValidate
      {...handlers}
      className="grid gap-5 lg:grid-cols-[minmax(0,1fr)_24rem] lg:items-start lg:gap-8"
    >
      <SdkScripts sdk={sdk} sdkUrl={props.sdk.sdkUrl} jqueryUrl={props.sdk.jqueryUrl} />
      <div className="grid gap-5">
        <BuyerFields texts={texts} errors={errors} />
        <AddressFields
          texts={texts}
          errors={errors}
          locale={locale}
          frameOrigin={props.postcodeOrigin}
          onFound={fillAddress}
        />
        <MethodFields
          texts={texts.methods}
          methods={props.methods}
          lastUsed={props.lastUsed}
          aside={<CardNumber number={3} />}
          error={errorText(texts, errors, "payMethod")}
        >
          <ReceiptFields texts={texts.receipt} errorOf={(field) => errorText(texts, errors, field)} />
        </MethodFields>
      </div>
      <div className="grid gap-5 lg:sticky lg:top-24">
        <ReviewCard {...props} purchaseError={errorText(texts, errors, "purchase")} />
        <WrongFields texts={texts} fields={wrong} errors={errors} />
        <PayStatus
          sdk={sdk}
          state={isSaid ? { ...state, phase: { name: "idle" } } : state}
          texts={texts.pay}
          locale={locale}
          shownTotal={total}
          items={Object.fromEntries(lines.map(({ variantId, name }) => [variantId, name]))}
          confirmingPath={(merchantUid) => orderPaths({ locale, merchantUid, link: null }).confirming}
          cartPath={localePath(locale, "/cart")}
          link={null}
          onReopen={() => void pay()}
          onHoldEnd={ended}
        />
        <BottomBar note={<ConnectionNote text={texts.pay.offline} />}>
          <PayButton state={state} texts={texts.pay} total={formatWon(total, locale)} onOpenNow={openNow} />
        </BottomBar>
      </div>
    </form>
  );
}

type ReviewCardProps = Pick<CheckoutProps, "texts" | "summary" | "notices"> & {
  purchaseError: string | undefined;
};

function ReviewCard({ texts: { review }, summary, notices, purchaseError }: ReviewCardProps) {
  return (
    <Card id={useId()} title={review.title} aside={<CardNumber number={4} />}>
      {summary}
      <div className="mt-4">{notices}</div>
      <div className="mt-3 border-t border-line pt-2">
        <CheckboxField name="purchase" error={purchaseError} required>
          {review.purchase}
        </CheckboxField>
        <CheckboxField name="marketing">{review.marketing}</CheckboxField>
      </div>
    </Card>
  );
}
