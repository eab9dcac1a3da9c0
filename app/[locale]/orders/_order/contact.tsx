import { getEnv } from "@/lib/env";
import { fill } from "@/lib/i18n/format";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";
import { merchantOf } from "@/lib/legal/merchant";

const LINK = "inline-flex min-h-12 items-center font-bold underline underline-offset-4";

/** Whom to call or write to about an order; a mail brings its number along. */
export function Contact({ merchantUid, locale }: { merchantUid: string; locale: Locale }) {
  const { phone, email } = merchantOf(getEnv());
  const subject = fill(getMessages(locale).orders.details.contactSubject, { number: merchantUid });
  return (
    <>
      <a href={`tel:${phone.replace(/[^\d+]/g, "")}`} className={LINK}>
        {phone}
      </a>
      <a href={`mailto:${email}?subject=${encodeURIComponent(subject)}`} className={LINK}>
        {email}
      </a>
    </>
  );
}
