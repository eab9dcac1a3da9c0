"use client";

import { type FormEvent, useId, useRef } from "react";
import { BottomBar } from "@/app/_components/bottom-bar";
import { buttonClass } from "@/app/_components/button-class";
import { Card } from "@/app/_components/card";
import { PageLink } from "@/app/_components/page-link";
import { SumList } from "@/app/_components/sum-list";
import type { Messages } from "@/lib/i18n/get-messages";
import { type Locale, localePath } from "@/lib/i18n/locale";
import type { PayMethod } from "@/lib/payments/status";
import { ConnectionNote } from "../_pay/connection-note";
import type { SdkConfig } from "../_pay/iamport-sdk";
import { MethodFields } from "../_pay/method-fields";
import type { MethodTexts } from "../_pay/method-texts";
import { orderPaths } from "../_pay/order-paths";
import { type OfferReply, reopenOrder } from "../_pay/pay-api";
import { PayButton } from "../_pay/pay-button";
import { PayStatus } from "../_pay/pay-status";
import type { PayTexts } from "../_pay/pay-texts";
import { SdkScripts } from "../_pay/sdk-scripts";
import { useEarlyPress } from "../_pay/use-early-press";
import { useFreshPage } from "../_pay/use-fresh-page";
import { useIamport } from "../_pay/use-iamport";
import { usePayment } from "../_pay/use-payment";
import { ClosedNotice } from "./closed-notice";

export type PayAgainProps = {
  locale: Locale;
  sdk: SdkConfig;
  /** Total in won. */
  order: { merchantUid: string; total: number; payMethod: PayMethod; needsReorder: boolean };
  totalText: string;
  link: string | null;
  methods: PayMethod[];
  texts: { again: Messages["checkout"]["again"]; pay: PayTexts; methods: MethodTexts };
};

export function PayAgain(props: PayAgainProps) {
  const { locale, order, link, texts, totalText } = props;
  const form = useRef<HTMLFormElement>(null);
  const sdk = useIamport(props.sdk);
  const { state, start, openNow, edited, ended } = usePayment({ locale, link, shownTotal: order.total });
  const paths = orderPaths({ locale, merchantUid: order.merchantUid, link });
  useFreshPage();

  function pay(clickedAt = Date.now()) {
    const data = new FormData(form.current ?? undefined);
    return start(() => reopen(props, String(data.get("payMethod")), paths.order), clickedAt);
  }

  const early = useEarlyPress((pressedAt) => void pay(pressedAt));

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    void pay();
  }

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
    <form ref={form} noValidate {...early} onSubmit={onSubmit} onChange={edited} className="grid gap-5">
      <SdkScripts sdk={sdk} sdkUrl={props.sdk.sdkUrl} jqueryUrl={props.sdk.jqueryUrl} />
      <OrderCard {...props} />
      {order.needsReorder ? (
        <p>{texts.again.reorderBody}</p>
      ) : (
        <MethodFields
          texts={texts.methods}
          methods={props.methods}
          lastUsed={order.payMethod}
          error={undefined}
        />
      )}
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

const NO_ITEMS: Record<string, string> = {};

async function reopen(props: PayAgainProps, payMethod: string, orderPath: string): Promise<OfferReply> {
  const { merchantUid, needsReorder, payMethod: first } = props.order;
  const method = needsReorder ? first : payMethod;
  const reply = await reopenOrder({ merchantUid, payMethod: method, locale: props.locale, link: props.link });
  if (!reply.ok && reply.trouble.code === "already_paid") window.location.replace(orderPath);
  return reply;
}

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
