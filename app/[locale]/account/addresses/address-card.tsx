import { dropAddress } from "@/app/_account/account-actions";
import { ActionForm } from "@/app/_components/action-form";
import { Badge } from "@/app/_components/badge";
import { buttonClass } from "@/app/_components/button-class";
import { cx } from "@/app/_components/cx";
import { Fold } from "@/app/_components/fold";
import { SubmitButton } from "@/app/_components/submit-button";
import type { Address } from "@/lib/account/addresses";
import { fill, formatPhone } from "@/lib/i18n/format";
import { AddressForm, type AddressFormProps } from "./address-form";

type AddressCardProps = { address: Address; form: Omit<AddressFormProps, "address" | "fold"> };

export function AddressCard({ address, form }: AddressCardProps) {
  const { texts, locale } = form;
  const { id, name, phone, postcode, line1, line2, isDefault } = address;
  const fold = {
    isOpen: false,
    className: "open:basis-full",
    summaryClassName: cx(buttonClass("quiet"), "cursor-pointer"),
  };
  return (
    <li className="rounded-lg border border-line bg-surface p-4">
      <p className="flex flex-wrap items-center gap-2 font-bold">
        {name}
        {isDefault ? <Badge tone="celadon">{texts.default}</Badge> : null}
      </p>
      <p className="mt-1 text-sm">
        ({postcode}) {line1} {line2}
      </p>
      <p className="text-sm text-ink-soft tabular">{formatPhone(phone)}</p>
      <div className="mt-2 flex flex-wrap items-start gap-x-4">
        <AddressForm
          address={address}
          {...form}
          fold={{ ...fold, summary: texts.editShort, label: fill(texts.edit, { name }) }}
        />
        {/* Two presses: what is gone has to be typed again. */}
        <Fold {...fold} summary={texts.removeShort} label={fill(texts.remove, { name })}>
          <ActionForm action={dropAddress} values={{ id, locale }} errorText={texts.gone}>
            <SubmitButton
              variant="secondary"
              label={fill(texts.removeNow, { name })}
              pendingText={texts.removing}
            >
              {texts.removeNowShort}
            </SubmitButton>
          </ActionForm>
        </Fold>
      </div>
    </li>
  );
}
