import { dropAddress } from "@/app/_account/account-actions";
import { ActionForm } from "@/app/_components/action-form";
import { Badge } from "@/app/_components/badge";
import { buttonClass } from "@/app/_components/button-class";
import { cx } from "@/app/_components/cx";
import { SubmitButton } from "@/app/_components/submit-button";
import type { Address } from "@/lib/account/addresses";
import { fill, formatPhone } from "@/lib/i18n/format";
import { AddressForm, type AddressFormProps } from "./address-form";

type AddressCardProps = { address: Address; form: Omit<AddressFormProps, "address"> };

export function AddressCard({ address, form }: AddressCardProps) {
  const { texts, locale } = form;
  const { id, name, phone, postcode, line1, line2, isDefault } = address;
  return (
    <li className="rounded-lg border border-line bg-surface p-4">
      <p className="flex flex-wrap items-center gap-2 font-semibold">
        {name}
        {isDefault ? <Badge tone="celadon">{texts.default}</Badge> : null}
      </p>
      <p className="mt-1 text-sm">
        ({postcode}) {line1} {line2}
      </p>
      <p className="text-sm text-ink-soft tabular">{formatPhone(phone)}</p>
      <div className="mt-2 flex flex-wrap items-start gap-x-4">
        <details key={JSON.stringify(address)} className="min-w-0 open:basis-full">
          <summary
            aria-label={fill(texts.edit, { name })}
            className={cx(buttonClass("quiet"), "cursor-pointer")}
          >
            {texts.editShort}
          </summary>
          <AddressForm address={address} {...form} />
        </details>
        {/* Two presses: what is gone has to be typed again. */}
        <details className="min-w-0 open:basis-full">
          <summary
            aria-label={fill(texts.remove, { name })}
            className={cx(buttonClass("quiet"), "cursor-pointer")}
          >
            {texts.removeShort}
          </summary>
          <ActionForm action={dropAddress} values={{ id, locale }} errorText={texts.gone}>
            <SubmitButton
              variant="secondary"
              label={fill(texts.removeNow, { name })}
              pendingText={texts.removing}
            >
              {texts.removeNowShort}
            </SubmitButton>
          </ActionForm>
        </details>
      </div>
    </li>
  );
}
