"use client";

import { useEffect, useEffectEvent, useId, useRef } from "react";
import { SelectField } from "@/app/_components/field";
import { isChosenAnew } from "@/app/_components/use-early-input";
import type { Address } from "@/lib/account/addresses";
import { formatPhone } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/get-messages";

type PickAddressProps = {
  addresses: Address[];
  email: string | null;
  texts: Messages["account"]["checkout"];
};

/**
 * Fills the form below with a kept address: the first, where nothing was typed, or the one that is picked; and shows
 * which of them the form has.
 */
export function PickAddress({ addresses, email, texts }: PickAddressProps) {
  const id = useId();
  const select = useRef<HTMLSelectElement>(null);

  const begin = useEffectEvent(() => {
    const picked = addresses.find((address) => address.id === select.current?.value);
    const isTyped = Boolean(fieldOf("postcode")?.value || fieldOf("line1")?.value);
    if (picked && isChosenAnew(select.current?.options ?? [])) fill(picked, email, "all");
    else if (picked && !isTyped) fill(picked, email, "empty");
    else put({ email }, "empty");
  });
  const show = useEffectEvent(() => select.current && showWhich(select.current, addresses));

  // Once, after the form has put back what was typed in it before: what is typed from then on stays.
  useEffect(() => {
    begin();
    show();
    const onInput = () => show();
    const form = fieldOf("postcode")?.form;
    form?.addEventListener("input", onInput);
    return () => form?.removeEventListener("input", onInput);
  }, []);

  if (addresses.length === 0) return null;
  return (
    <div className="mb-5">
      <SelectField
        ref={select}
        id={id}
        name="savedAddress"
        // What a browser puts back by itself is nobody's pick.
        autoComplete="off"
        label={texts.label}
        hint={texts.hint}
        defaultValue={addresses[0]?.id}
        onChange={({ target }) => {
          const picked = addresses.find((address) => address.id === target.value);
          if (picked) fill(picked, email, "all");
        }}
      >
        {addresses.map((address) => (
          <option key={address.id} value={address.id}>
            {address.name} · {address.line1} {address.line2}
          </option>
        ))}
        <option value="">{texts.other}</option>
      </SelectField>
    </div>
  );
}

/** Never another one than the form would be sent with. */
function showWhich(select: HTMLSelectElement, addresses: Address[]): void {
  const has = (name: string, value: string) => fieldOf(name)?.value === value;
  const there = addresses.filter(
    ({ postcode, line1, line2 }) => has("postcode", postcode) && has("line1", line1) && has("line2", line2),
  );
  const theirs = there.find(({ name, phone }) => has("name", name) && has("phone", formatPhone(phone)));
  const shown = theirs ?? there.find(({ id }) => id === select.value) ?? there[0];
  select.value = shown?.id ?? "";
}

function fieldOf(name: string): HTMLInputElement | null {
  return document.querySelector<HTMLInputElement>(`form input[name="${name}"]`);
}

/** @param which `empty` leaves alone what somebody has typed. */
function fill(address: Address, email: string | null, which: "all" | "empty"): void {
  const { name, phone, postcode, line1, line2 } = address;
  put({ name, phone: formatPhone(phone), postcode, line1, line2 }, which);
  put({ email }, "empty");
}

/** The form hears of each as of typing, when all of them are there. */
function put(values: Record<string, string | null>, which: "all" | "empty"): void {
  const changed = Object.entries(values).flatMap(([name, value]) => {
    const field = fieldOf(name);
    if (!field || value === null || field.value === value) return [];
    // One that somebody is in is about to have something else.
    if (which === "empty" && (field.value !== "" || field === document.activeElement)) return [];
    field.value = value;
    return [field];
  });
  for (const field of changed) field.dispatchEvent(new Event("input", { bubbles: true }));
}
