import { describe, expect, test } from "vitest";
import { externalLink, inAppBrowser } from "./in-app-browser";

const ANDROID =
  "Mozilla/5.0 (Linux; Android 14; SM-S921N) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36";
const IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148";

describe("who is who", () => {
  test.each([
    [`${ANDROID} KAKAOTALK 11.0.0`, { app: "kakaotalk", os: "android", isHandOffBad: false }],
    [`${IPHONE} NAVER(inapp; search; 2000; 12.9.1)`, { app: "naver", os: "ios", isHandOffBad: false }],
    [`${IPHONE} Instagram 350.0.0.0`, { app: "instagram", os: "ios", isHandOffBad: true }],
    [`${ANDROID} [FB_IAB/FB4A;FBAV/480.0]`, { app: "facebook", os: "android", isHandOffBad: true }],
    [`${ANDROID} Line/14.1.0/IAB`, { app: "line", os: "android", isHandOffBad: false }],
  ])("%s", (userAgent, expected) => expect(inAppBrowser(userAgent)).toEqual(expected));

  test.each([ANDROID, `${IPHONE} Safari/604.1`, "", null])("%s is a browser of its own", (userAgent) => {
    expect(inAppBrowser(userAgent)).toBeNull();
  });
});

describe("the way out", () => {
  const address = "https://ongi.example/checkout?cart=tea.1";
  const wayOut = (userAgent: string) => {
    const found = inAppBrowser(userAgent);
    return found && externalLink(found, address);
  };

  test("KakaoTalk has a scheme for it", () => {
    expect(wayOut(`${IPHONE} KAKAOTALK 11`)).toBe(
      "kakaotalk://web/openExternal?url=https%3A%2F%2Fongi.example%2Fcheckout%3Fcart%3Dtea.1",
    );
  });

  test("LINE has a parameter for it", () => {
    expect(wayOut(`${IPHONE} Line/14`)).toBe(
      "https://ongi.example/checkout?cart=tea.1&openExternalBrowser=1",
    );
  });

  test("elsewhere Android takes an intent, with the page itself to fall back on", () => {
    expect(wayOut(`${ANDROID} Instagram 350`)).toBe(
      "intent://ongi.example/checkout?cart=tea.1#Intent;scheme=https;action=android.intent.action.VIEW;" +
        "category=android.intent.category.BROWSABLE;" +
        "S.browser_fallback_url=https%3A%2F%2Fongi.example%2Fcheckout%3Fcart%3Dtea.1;end",
    );
  });

  test("on an iPhone the app's own menu is the only one", () => {
    expect(wayOut(`${IPHONE} Instagram 350`)).toBeNull();
  });
});
