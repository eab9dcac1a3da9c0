"use client";

import { type FormEvent, useRef } from "react";
import type { FilledAddress } from "@/app/_address/found-address";
import { useEarlyInput } from "@/app/_components/use-early-input";
import { hyphenate, hyphenateAll } from "../_pay/hyphenate";
import { useEarlyPress } from "../_pay/use-early-press";
import { usePayment } from "../_pay/use-payment";
import type { CheckoutProps } from "./checkout-props";
import { rememberForm, restoreForm } from "./form-memory";
import { errorsOfPaths, findErrors, readForm, toOrderBody } from "./form-values";
import { useFormErrors } from "./use-form-errors";
import { useOffer } from "./use-offer";

/** The form is uncontrolled: what was typed before the script came stays, and typing renders nothing. */
export function useCheckout(props: CheckoutProps) {
  const { locale, owner, lines, total, texts } = props;
  const form = useRef<HTMLFormElement>(null);
  const { state, start, openNow, edited, ended } = usePayment({ locale, link: null, shownTotal: total });
  const getOffer = useOffer(props);
  const { errors, wrong, onBlur, correct, recheck, show } = useFormErrors();

  useEarlyInput(form, (element) => {
    restoreForm(element, owner);
    hyphenateAll(element);
    rememberForm(element, owner);
  });

  function fillAddress(found: FilledAddress) {
    const element = form.current;
    if (!element) return;
    for (const [name, value] of Object.entries(found)) {
      const field = element.elements.namedItem(name);
      if (field instanceof HTMLInputElement) field.value = value;
    }
    for (const name of ["postcode", "line1"] as const) recheck(element, name);
    rememberForm(element, owner);
    edited();
  }

  async function pay(clickedAt = Date.now()) {
    const element = form.current;
    if (!element) return;
    const values = readForm(new FormData(element));
    if (!show(element, findErrors(values))) return;
    const body = toOrderBody(values, lines, { ...texts.address.notes, none: "" });
    await start(async (isOver) => {
      const reply = await getOffer(body, isOver);
      if (!reply.ok && !isOver()) show(element, errorsOfPaths(reply.trouble.fields, values.receiptKind));
      return reply;
    }, clickedAt);
  }

  const early = useEarlyPress((pressedAt) => void pay(pressedAt));

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    void pay();
  }

  function onInput(event: FormEvent<HTMLFormElement>) {
    if (event.target instanceof HTMLInputElement) hyphenate(event.target);
    rememberForm(event.currentTarget, owner);
    correct(event);
    edited();
  }

  const handlers = { ...early, onSubmit, onInput, onBlur };
  return { form, state, errors, wrong, openNow, pay, ended, fillAddress, handlers };
}
