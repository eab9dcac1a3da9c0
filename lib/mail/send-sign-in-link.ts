import { getEnv } from "@/lib/env";
import { fill, formatDateTime } from "@/lib/i18n/format";
import { getMessages } from "@/lib/i18n/get-messages";
import { splitLocale } from "@/lib/i18n/locale";
import type { Letter } from "./letters/letter";
import { letterHtml } from "./letters/letter-html";
import { letterText } from "./letters/render-letter";
import { sendMail } from "./send-mail";

/**
 * Sends the link that signs its reader in, in the language of the page that it opens. At once and not by the outbox: it
 * belongs to no order, somebody waits for it, and they can ask again.
 */
export async function sendSignInLink({
  to,
  url,
  expires,
}: {
  to: string;
  url: string;
  expires: Date;
}): Promise<void> {
  const { locale } = splitLocale(new URL(url).pathname);
  const { signIn, common, mail } = getMessages(locale);
  const { letter: texts } = signIn;
  const shop = common.shopName;
  const subject = fill(texts.subject, { shop });
  const letter: Letter = {
    title: texts.title,
    lead: texts.lead,
    facts: [
      { label: texts.address, value: to },
      { label: texts.until, value: formatDateTime(expires, locale) },
    ],
    action: { text: texts.action, href: url },
    notes: [texts.note],
  };
  const foot = [fill(mail.safe, { shop }), ...(getEnv().APP_ENV === "live" ? [] : [mail.test])];
  const html = letterHtml(letter, { subject, shop, foot, locale });
  await sendMail({ to, subject, text: letterText(letter, foot), html });
}
