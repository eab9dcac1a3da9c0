import { headers } from "next/headers";
import { buttonClass } from "@/app/_components/button-class";
import { Notice } from "@/app/_components/notice";
import { getEnv } from "@/lib/env";
import { externalLink, inAppBrowser } from "@/lib/http/in-app-browser";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";

/** Inside of another app, before anything is typed: the way to the shopper's own browser. `path` brings all along. */
export async function InAppNotice({ path, locale }: { path: string; locale: Locale }) {
  const browser = inAppBrowser((await headers()).get("user-agent"));
  if (!browser) return null;
  const { inApp } = getMessages(locale).checkout;
  const link = externalLink(browser, new URL(path, getEnv().APP_URL).href);
  return (
    <Notice
      role="note"
      tone={browser.isHandOffBad ? "warning" : "info"}
      title={browser.isHandOffBad ? inApp.badTitle : inApp.maybeTitle}
      className="mb-5"
      action={
        link !== null && (
          <a href={link} className={buttonClass("secondary")}>
            {inApp.open}
          </a>
        )
      }
    >
      <p>{inApp.body}</p>
      {link === null && <p>{inApp.byHand}</p>}
    </Notice>
  );
}
