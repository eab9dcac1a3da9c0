"use client";

import { useEffect, useId, useRef } from "react";
import { SelectField } from "@/app/_components/field";
import type { Address } from "@/lib/account/addresses";
import { formatPhone } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/get-messages";

type PickAddressProps = {
  addresses: Address[];
  email: string | null;
  texts: Messages["account"]["checkout"];
};

/** Fills the form below with the kept address that is picked, the first at first, and where nothing was typed yet. */
export function PickAddress({ addresses, email, texts }: PickAddressProps) {
  const id = useId();
  const place = useRef<HTMLDivElement>(null);

  useEffect(() => {
    // After the form has put back what was typed in it before.
    const timer = setTimeout(() => {
      // Which may have been picked before the script came.
      const picked = pickedIn(addresses, place.current?.querySelector("select"));
      if (picked && !fieldOf("postcode")?.value && !fieldOf("line1")?.value) fill(picked, email, "empty");
      else if (email) put("email", email, "empty");
    });
    return () => clearTimeout(timer);
  }, [addresses, email]);

  if (addresses.length === 0) return null;
  return (
    <div ref={place} className="mb-5">
      <SelectField
        id={id}
        name="savedAddress"
        label={texts.label}
        hint={texts.hint}
        onChange={({ target }) => {
          const picked = pickedIn(addresses, target);
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

function pickedIn(addresses: Address[], select: HTMLSelectElement | null | undefined): Address | undefined {
  return addresses.find(({ id }) => id === select?.value);
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
