import { type Env, isModernSdk } from "@/lib/env";
import { LATIN_FONT_HASH } from "./latin-font";

/**
 * One script that may run where payments are made. `source` is an address: a whole file, or all that lies below it
 * where it ends with a slash; `inline` is a script inside of the page that bears the page's nonce, and a hash one that
 * is always the same.
 */
export type PaymentScript = {
  name: "shop" | "page data" | "typeface" | "Iamport SDK" | "Iamport service" | "jQuery";
  /** What it does on the page. */
  what: string;
  /** Why the page cannot do without it. */
  why: string;
  source: string;
};

type ScriptEnv = Pick<Env, "IAMPORT_SDK_URL" | "IAMPORT_JQUERY_URL">;

/** The real SDK talks to this host, wherever its own file was loaded from. */
const IAMPORT_SERVICE = "https://service.iamport.kr/";

/**
 * The register of the scripts on the payment pages (PCI DSS 6.4.3). The policy of those pages is made from it, and
 * e2e/security.spec.ts compares what runs there with it: a script that is not here neither loads nor passes.
 */
export function paymentScripts(env: ScriptEnv, shopOrigin: string): PaymentScript[] {
  const sdk = new URL(env.IAMPORT_SDK_URL);
  const isIamport = sdk.hostname.endsWith(".iamport.kr");
  const scripts: PaymentScript[] = [
    {
      name: "shop",
      what: "the shop's own code and React, as built",
      why: "the form, the pay button and the state of the payment",
      source: `${shopOrigin}/_next/static/`,
    },
    {
      name: "page data",
      what: "what the server rendered, for React to take over",
      why: "without it the page does not react",
      source: "inline",
    },
    {
      name: "typeface",
      what: "hands the browser the Latin letters that lie within the page",
      why: "letters that come later move what a shopper is about to press",
      source: LATIN_FONT_HASH,
    },
    {
      name: "Iamport SDK",
      what: "opens the payment window; the only foreign code that is called by ours",
      why: "the window cannot be opened in another way; its file updates itself, so that no hash can be pinned",
      source: withoutQuery(sdk),
    },
    {
      name: "Iamport service",
      what: "the merchant's list of channels, which the SDK fetches as a script, and parts that it loads later",
      why: "the SDK knows by it which window to open",
      source: isIamport ? IAMPORT_SERVICE : `${sdk.origin}/`,
    },
  ];
  if (!isModernSdk(env.IAMPORT_SDK_URL)) {
    scripts.push({
      name: "jQuery",
      what: "a library, loaded before the SDK",
      why: "a 1.x SDK file does not run without it",
      source: withoutQuery(new URL(env.IAMPORT_JQUERY_URL)),
    });
  }
  return scripts;
}

/** The script that an address (or `inline`, or a hash) is registered as. */
export function findRegistered(scripts: PaymentScript[], address: string): PaymentScript | undefined {
  const plain = URL.canParse(address) ? withoutQuery(new URL(address)) : address;
  return scripts.find(({ source }) => (source.endsWith("/") ? plain.startsWith(source) : plain === source));
}

function withoutQuery(address: URL): string {
  return `${address.origin}${address.pathname}`;
}
