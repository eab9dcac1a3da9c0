import type { ComponentProps } from "react";
import { TextField } from "@/app/_components/field";
import type { Messages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";
import { AddressSearch } from "./address-search";
import type { FoundAddress } from "./found-address";

export type AddressTexts = Pick<
  Messages["checkout"]["address"],
  "postcode" | "line1" | "line1Hint" | "line2" | "optional" | "search"
>;
export type AddressSearching = {
  locale: Locale;
  /** Where the search is framed from, when not from the shop's own host name. */
  frameOrigin: string | null;
  /** `line2` is there, and empty, where the details of another house were typed. */
  onFound: (address: FoundAddress & { line2?: string }) => void;
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
  function take(found: FoundAddress) {
    const [line1, line2] = (["line1", "line2"] as const).map((name) =>
      document.getElementById(control(name).id ?? name),
    );
    const was = line1 instanceof HTMLInputElement ? line1.value : "";
    // Another house has other details.
    onFound(was === "" || was === found.line1 ? found : { ...found, line2: "" });
    line2?.focus();
  }

  return (
    <>
      <div className="flex items-start gap-3">
        <div className="w-36 min-w-0">
          <TextField
            {...control("postcode")}
            name="postcode"
            inputMode="numeric"
            label={texts.postcode}
            autoComplete="shipping postal-code"
            maxLength={5}
            error={errorOf("postcode")}
          />
        </div>
        <div className="shrink-0 pt-7.5">
          <AddressSearch texts={texts.search} onFound={take} {...search} />
        </div>
      </div>
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
