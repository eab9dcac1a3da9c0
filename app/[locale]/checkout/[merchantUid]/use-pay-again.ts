import { type FormEvent, useRef } from "react";
import { useEarlyInput } from "@/app/_components/use-early-input";
import { hyphenate, hyphenateAll } from "../_pay/hyphenate";
import { orderPaths } from "../_pay/order-paths";
import { type OfferReply, reopenOrder } from "../_pay/pay-api";
import { useEarlyPress } from "../_pay/use-early-press";
import { usePayment } from "../_pay/use-payment";
import type { PayAgainProps } from "./pay-again-props";
import { useReceipt } from "./use-receipt";

/** Another try at an order: its form, and how far it has come. */
export function usePayAgain(props: PayAgainProps) {
  const { locale, order, link } = props;
  const form = useRef<HTMLFormElement>(null);
  const { state, start, openNow, edited, ended } = usePayment({ locale, link, shownTotal: order.total });
  const receipt = useReceipt(form);

  useEarlyInput(form, hyphenateAll);

  async function pay(clickedAt = Date.now()) {
    const data = new FormData(form.current ?? undefined);
    // Where nobody was asked, nothing is said.
    const cashReceipt = order.receipt ? receipt.read(data) : undefined;
    if (cashReceipt === "wrong") return;
    await start(async (isOver) => {
      const reply = await reopen(props, { payMethod: String(data.get("payMethod")), cashReceipt });
      if (!reply.ok && !isOver() && cashReceipt) receipt.refused(cashReceipt, reply.trouble.fields);
      return reply;
    }, clickedAt);
  }

  const early = useEarlyPress((pressedAt) => void pay(pressedAt));

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    void pay();
  }

  function onInput({ target }: FormEvent<HTMLFormElement>) {
    if (target instanceof HTMLInputElement) hyphenate(target);
    receipt.edited();
    edited();
  }

  const handlers = { ...early, onSubmit, onInput };
  return { form, state, wrong: receipt.wrong, pay, openNow, ended, handlers };
}

type Chosen = Pick<Parameters<typeof reopenOrder>[0], "payMethod" | "cashReceipt">;

async function reopen({ order, locale, link }: PayAgainProps, chosen: Chosen): Promise<OfferReply> {
  const { merchantUid, needsReorder, payMethod: first } = order;
  const payMethod = needsReorder ? first : chosen.payMethod;
  const reply = await reopenOrder({ ...chosen, merchantUid, payMethod, locale, link });
  if (!reply.ok && reply.trouble.code === "already_paid") {
    window.location.replace(orderPaths({ locale, merchantUid, link }).order);
  }
  return reply;
}
