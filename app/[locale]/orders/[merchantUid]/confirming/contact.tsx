import { getEnv } from "@/lib/env";
import type { Messages } from "@/lib/i18n/get-messages";
import { merchantOf } from "@/lib/legal/merchant";

const LINK = "inline-flex min-h-12 items-center font-semibold underline underline-offset-4";

/** Whom to call or write to about a payment that takes long. */
export function Contact({ texts }: { texts: Messages["orders"]["confirming"] }) {
  const { phone, email } = merchantOf(getEnv());
  return (
    <p className="flex flex-wrap items-center gap-x-4">
      <span>{texts.contact}</span>
      <a href={`tel:${phone.replace(/[^\d+]/g, "")}`} className={LINK}>
        {phone}
      </a>
      <a href={`mailto:${email}`} className={LINK}>
        {email}
      </a>
    </p>
  );
}
