"use client";

import { keepInTab, keptInTab, type TabOwner } from "@/app/_components/tab-memory";
import { isChosenAnew } from "@/app/_components/use-early-input";
import type { FormValues } from "./form-values";

/** Also the way back from a provider loses nothing. Consent is never remembered: each order asks anew. */
const FORM_KEY = "ongi.checkout.form";
const ORDER_KEY = "ongi.checkout.order";
const REMEMBERED = [
  "name",
  "phone",
  "email",
  "postcode",
  "line1",
  "line2",
  "noteChoice",
  "note",
  "payMethod",
  "receiptKind",
  "receiptPhone",
  "receiptNumber",
] as const satisfies readonly (keyof FormValues)[];

/** An order that was made from this form, and what of the form made it this one. */
export type OpenOrder = { merchantUid: string; signature: string };

export function rememberForm(form: HTMLFormElement, owner: TabOwner): void {
  const data = new FormData(form);
  keepInTab(FORM_KEY, Object.fromEntries(REMEMBERED.map((name) => [name, data.get(name)])), owner);
}

/** Puts back what was typed and chosen, but never over what has been since. */
export function restoreForm(form: HTMLFormElement, owner: TabOwner): void {
  const kept = keptInTab(FORM_KEY, owner);
  for (const name of REMEMBERED) {
    const value = kept?.[name];
    const control = form.elements.namedItem(name);
    if (typeof value !== "string" || value === "") continue;
    if (control instanceof RadioNodeList) restoreRadio(control, value);
    else if (control instanceof HTMLSelectElement) restoreSelect(control, value);
    else if (control instanceof HTMLInputElement) restoreInput(control, value);
  }
}

export function rememberOrder(order: OpenOrder, owner: TabOwner): void {
  keepInTab(ORDER_KEY, order, owner);
}

export function recallOrder(owner: TabOwner): OpenOrder | null {
  const kept = keptInTab(ORDER_KEY, owner);
  const { merchantUid, signature } = kept ?? {};
  return typeof merchantUid === "string" && typeof signature === "string" ? { merchantUid, signature } : null;
}

export function forgetOrder(): void {
  keepInTab(ORDER_KEY, null, null);
}

function restoreInput(input: HTMLInputElement, value: string): void {
  if (input.type === "radio") {
    input.checked = input.value === value;
    return;
  }
  if (input.value !== "") return;
  input.value = value;
  // Whoever is about to type in it types in its place, not at its end.
  if (input === document.activeElement) input.select();
}

function restoreSelect(select: HTMLSelectElement, value: string): void {
  const options = [...select.options];
  if (!isChosenAnew(options) && options.some((option) => option.value === value)) select.value = value;
}

function restoreRadio(group: RadioNodeList, value: string): void {
  const radios = [...group].filter((node): node is HTMLInputElement => node instanceof HTMLInputElement);
  if (!isChosenAnew(radios) && radios.some((radio) => radio.value === value)) group.value = value;
}
