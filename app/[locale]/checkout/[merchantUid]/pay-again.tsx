"use client";

import { useId } from "react";
import { BottomBar } from "@/app/_components/bottom-bar";
import { buttonClass } from "@/app/_components/button-class";
import { Card } from "@/app/_components/card";
import { PageLink } from "@/app/_components/page-link";
import { SumList } from "@/app/_components/sum-list";
import { fill } from "@/lib/i18n/format";
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
import { ClosedNotice } from "./closed-notice";
import type { PayAgainProps } from "./pay-again-props";
import { usePayAgain } from "./use-pay-again";
import type { WrongReceipt } from "./use-receipt";

export function PayAgain(props: PayAgainProps) {
  const { locale, order, link, texts, totalText } = props;
  const sdk = useIamport(props.sdk);
  const { form, state, wrong, pay, openNow, ended, handlers } = usePayAgain(props);
  const paths = orderPaths({ locale, merchantUid: order.merchantUid, link });
  useFreshPage();

  const trouble = state.phase.name === "trouble" ? state.phase.trouble.code : null;
  const isOver = trouble === "order_closed" || trouble === "hold_over";
  if (isOver || trouble === "reorder") {
    return (
      <ClosedNotice
        code={isOver ? "order_closed" : "reorder"}
        texts={texts.again}
        toCart={texts.pay.toCart}
        locale={locale}
      />
    );
  }
  return (
    <form ref={form} noValidate {...handlers} className="grid gap-5">
      <SdkScripts sdk={sdk} sdkUrl={props.sdk.sdkUrl} jqueryUrl={props.sdk.jqueryUrl} />
      <OrderCard {...props} />
      {order.needsReorder ? <p>{texts.again.reorderBody}</p> : <Methods {...props} wrong={wrong} />}
      <PayStatus
        sdk={sdk}
        state={state}
        texts={texts.pay}
        locale={locale}
        shownTotal={order.total}
        items={NO_ITEMS}
        confirmingPath={() => paths.confirming}
        cartPath={localePath(locale, "/cart")}
        link={link}
        onReopen={() => void pay()}
        onHoldEnd={ended}
      />
      <BottomBar note={<ConnectionNote text={texts.pay.offline} />}>
        <PayButton
          state={state}
          texts={order.needsReorder ? { ...texts.pay, button: texts.again.reorderButton } : texts.pay}
          total={totalText}
          onOpenNow={openNow}
        />
      </BottomBar>
      <PageLink href={paths.order} className={buttonClass("quiet")}>
        {texts.again.toOrder}
      </PageLink>
    </form>
  );
}

function Methods({ methods, order, texts, wrong }: PayAgainProps & { wrong: WrongReceipt | null }) {
  const asked = order.receipt?.kind;
  // `self` is no choice of anybody's: it follows a payment.
  const kind = asked === "self" ? null : asked;
  return (
    <MethodFields texts={texts.methods} methods={methods} lastUsed={order.payMethod} error={undefined}>
      {order.receipt ? (
        <ReceiptFields
          texts={texts.receipt}
          kept={
            kind && {
              label: fill(texts.again.receiptKept, { kind: texts.receipt[kind] }),
              helper: texts.again.receiptKeptHelper,
            }
          }
          errorOf={(field) => (wrong?.field === field ? texts.errors[field][wrong.problem] : undefined)}
        />
      ) : null}
    </MethodFields>
  );
}

const NO_ITEMS: Record<string, string> = {};

function OrderCard({ order, texts, totalText }: PayAgainProps) {
  return (
    <Card id={useId()}>
      <SumList
        rows={[
          { label: texts.again.number, value: order.merchantUid },
          { label: texts.again.total, value: totalText, isTotal: true },
        ]}
      />
    </Card>
  );
}
