"use client";

import { useEffect, useId, useRef } from "react";
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

/** Fills the form below with a kept address: the first, where nothing was typed, or the one that is picked; and shows which the form has. */
export function PickAddress({ addresses, email, texts }: PickAddressProps) {
  const id = useId();
  const select = useRef<HTMLSelectElement>(null);

  // After the form has put back what was typed in it before.
  useEffect(() => {
    const picked = addresses.find((address) => address.id === select.current?.value);
    const isTyped = Boolean(fieldOf("postcode")?.value || fieldOf("line1")?.value);
    if (picked && isChosenAnew(select.current?.options ?? [])) fill(picked, email, "all");
    else if (picked && !isTyped) fill(picked, email, "empty");
    else if (email) put("email", email, "empty");

    const show = () => select.current && showWhich(select.current, addresses);
    show();
    const form = fieldOf("postcode")?.form;
    form?.addEventListener("input", show);
    return () => form?.removeEventListener("input", show);
  }, [addresses, email]);

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
  const isInForm = (address: Address) =>
    (["postcode", "line1", "line2"] as const).every((name) => fieldOf(name)?.value === address[name]);
  const those = addresses.filter(isInForm);
  if (!those.some((address) => address.id === select.value)) select.value = those[0]?.id ?? "";
}

function fieldOf(name: string): HTMLInputElement | null {
  return document.querySelector<HTMLInputElement>(`form input[name="${name}"]`);
}

/** @param which `empty` leaves alone what somebody has typed. The form hears of it as of typing. */
function fill(address: Address, email: string | null, which: "all" | "empty"): void {
  const { name, phone, postcode, line1, line2 } = address;
  const values = { name, phone: formatPhone(phone), postcode, line1, line2 };
  for (const [key, value] of Object.entries(values)) put(key, value, which);
  if (email) put("email", email, "empty");
}

function put(name: string, value: string, which: "all" | "empty"): void {
  const field = fieldOf(name);
  if (!field || (which === "empty" && field.value !== "")) return;
  field.value = value;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
