import type { ComponentProps } from "react";
import { TextField } from "@/app/_components/field";
import type { Messages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";
import { AddressSearch } from "./address-search";
import type { FilledAddress, FoundAddress } from "./found-address";

export type AddressTexts = Pick<
  Messages["checkout"]["address"],
  "postcode" | "line1" | "line1Hint" | "line2" | "optional" | "search"
>;
export type AddressSearching = {
  locale: Locale;
  /** Where the search is framed from, when not from the shop's own host name. */
  frameOrigin: string | null;
  onFound: (address: FilledAddress) => void;
};

type AddressInputsProps = AddressSearching & {
  texts: AddressTexts;
  errorOf: (field: "postcode" | "line1" | "line2") => string | undefined;
  /** What makes a field a controlled one, or tells it from that of another form. */
  control?: (field: "postcode" | "line1" | "line2") => Pick<ComponentProps<"input">, "value" | "onChange"> & {
    id?: string;
  };
};

/** Found by the search or typed by hand: both fill the same fields, and both may be corrected. */
export function AddressInputs({
  texts,
  errorOf,
  control = () => ({}),
  onFound,
  ...search
}: AddressInputsProps) {
  const fieldOf = (name: "postcode" | "line1" | "line2") => {
    const field = document.getElementById(control(name).id ?? name);
    return field instanceof HTMLInputElement ? field : null;
  };

  function take(found: FoundAddress) {
    const [postcode, line1, line2] = (["postcode", "line1", "line2"] as const).map(fieldOf);
    // Another house has other details; the same one, spelt as the service spells it, keeps them.
    const isMoved = line1?.value !== "" && postcode?.value !== found.postcode && line1?.value !== found.line1;
    onFound(isMoved ? { ...found, line2: "" } : found);
    line2?.focus();
    line2?.select();
  }

  return (
    <>
      <TextField
        {...control("postcode")}
        name="postcode"
        inputMode="numeric"
        label={texts.postcode}
        autoComplete="shipping postal-code"
        // Five, and the spaces that somebody pastes with them.
        maxLength={10}
        error={errorOf("postcode")}
        aside={
          <AddressSearch
            texts={texts.search}
            onFound={take}
            onByHand={() => fieldOf("postcode")?.focus()}
            {...search}
          />
        }
      />
      <TextField
        {...control("line1")}
        name="line1"
        label={texts.line1}
        autoComplete="shipping address-line1"
        maxLength={100}
        hint={texts.line1Hint}
        error={errorOf("line1")}
      />
      <TextField
        {...control("line2")}
        name="line2"
        label={texts.line2}
        autoComplete="shipping address-line2"
        maxLength={100}
        optionalText={texts.optional}
        error={errorOf("line2")}
      />
    </>
  );
}
