import { CopyButton } from "@/app/_components/copy-button";
import { formatDateTime } from "@/lib/i18n/format";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";
import type { Aftercare } from "@/lib/orders/get-aftercare";
import { tracking } from "@/lib/payments/carriers";
import { Facts } from "../_order/facts";

/** Who brings each parcel, and where they say how far it is. */
export function ParcelFacts({ parcels, locale }: { parcels: Aftercare["parcels"]; locale: Locale }) {
  const { aftercare, orders } = getMessages(locale);
  const { parcel: texts } = aftercare;
  return parcels.map(({ id, claimId, carrier, trackingNumber, shippedAt, deliveredAt }) => {
    const known = tracking(carrier, trackingNumber);
    return (
      <div key={id} className="mb-6 rounded-lg bg-sunken p-4">
        {claimId ? <p className="mb-2 font-bold">{texts.exchange}</p> : null}
        <Facts
          rows={[
            { label: texts.carrier, value: known?.name[locale] ?? carrier },
            {
              label: texts.number,
              value: <span className="font-bold tabular">{trackingNumber}</span>,
              action: (
                <CopyButton
                  value={trackingNumber}
                  label={texts.copy}
                  copiedText={orders.copied}
                  failedText={orders.copyFailed}
                />
              ),
            },
            { label: texts.sent, value: formatDateTime(shippedAt, locale) },
            { label: texts.delivered, value: deliveredAt && formatDateTime(deliveredAt, locale) },
          ]}
        />
        {known ? (
          <a
            href={known.url}
            target="_blank"
            rel="noopener noreferrer"
            className="mt-2 inline-flex min-h-12 items-center font-bold text-celadon underline underline-offset-4"
          >
            {texts.track}
          </a>
        ) : null}
      </div>
    );
  });
}
