/** A browser inside of another app, by what it calls itself. */
export type InAppBrowser = {
  app: "kakaotalk" | "naver" | "instagram" | "facebook" | "line";
  /** Whether payment apps are known not to be opened from there. */
  isHandOffBad: boolean;
  os: "android" | "ios" | "other";
};

const APPS: readonly [InAppBrowser["app"], RegExp][] = [
  ["kakaotalk", /KAKAOTALK/i],
  ["naver", /NAVER\(inapp/i],
  ["instagram", /Instagram/i],
  ["facebook", /FBAN|FBAV|FB_IAB/],
  ["line", /\bLine\//i],
];

/** Meta's apps keep `intent:` and the schemes of other apps to themselves. */
const CLOSED_APPS: readonly InAppBrowser["app"][] = ["instagram", "facebook"];

export function inAppBrowser(userAgent: string | null): InAppBrowser | null {
  const found = APPS.find(([, name]) => name.test(userAgent ?? ""))?.[0];
  if (!found) return null;
  const os = /Android/i.test(userAgent ?? "")
    ? "android"
    : /iPhone|iPad|iPod/i.test(userAgent ?? "")
      ? "ios"
      : "other";
  return { app: found, isHandOffBad: CLOSED_APPS.includes(found), os };
}

/** What opens `address` outside of the app, or null where only the app's own menu can. */
export function externalLink({ app, os }: InAppBrowser, address: string): string | null {
  if (app === "kakaotalk") return `kakaotalk://web/openExternal?url=${encodeURIComponent(address)}`;
  if (app === "line") return withQuery(address, "openExternalBrowser", "1");
  if (os !== "android") return null;
  const { host, pathname, search, protocol } = new URL(address);
  const scheme = protocol.replace(":", "");
  const fallback = encodeURIComponent(address);
  return `intent://${host}${pathname}${search}#Intent;scheme=${scheme};action=android.intent.action.VIEW;category=android.intent.category.BROWSABLE;S.browser_fallback_url=${fallback};end`;
}

function withQuery(address: string, name: string, value: string): string {
  const url = new URL(address);
  url.searchParams.set(name, value);
  return url.href;
}
