"use client";

import type { FormValues } from "./form-values";

/**
 * What a reload or the way back from a provider must not lose. In this tab alone, and gone with it: names and
 * addresses have no place in storage that outlives the visit. Consent is never remembered: each order asks anew.
 */
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

export function rememberForm(form: HTMLFormElement): void {
  const data = new FormData(form);
  write(FORM_KEY, Object.fromEntries(REMEMBERED.map((name) => [name, data.get(name)])));
}

/** Puts back what was typed, but never over what has been typed since. */
export function restoreForm(form: HTMLFormElement): void {
  const kept = read(FORM_KEY);
  for (const name of REMEMBERED) {
    const value = kept?.[name];
    const control = form.elements.namedItem(name);
    if (typeof value !== "string" || value === "") continue;
    if (control instanceof RadioNodeList) restoreRadio(control, value);
    else if (control instanceof HTMLSelectElement) restoreSelect(control, value);
    else if (control instanceof HTMLInputElement) restoreInput(control, value);
  }
}

export function rememberOrder(order: OpenOrder): void {
  write(ORDER_KEY, order);
}

export function recallOrder(): OpenOrder | null {
  const kept = read(ORDER_KEY);
  const { merchantUid, signature } = kept ?? {};
  return typeof merchantUid === "string" && typeof signature === "string" ? { merchantUid, signature } : null;
}

export function forgetOrder(): void {
  write(ORDER_KEY, null);
}

function restoreInput(input: HTMLInputElement, value: string): void {
  if (input.type === "radio") input.checked = input.value === value;
  else if (input.value === "") input.value = value;
}

function restoreSelect(select: HTMLSelectElement, value: string): void {
  if ([...select.options].some((option) => option.value === value)) select.value = value;
}

function restoreRadio(group: RadioNodeList, value: string): void {
  const radios = [...group].filter((node): node is HTMLInputElement => node instanceof HTMLInputElement);
  if (radios.some((radio) => radio.value === value)) group.value = value;
}

function write(key: string, value: unknown): void {
  try {
    if (value === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Storage that is full or forbidden costs the comfort of a reload, and nothing else.
  }
}

function read(key: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(key) ?? "null");
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
