/** How the answer of a window and its webhook meet: the real gateway does not wait for either. */
export type WebhookOrder = "before" | "after" | "race";
export type WebhookFormat = "json" | "form";

export type Channel = { pg_provider: string; pg_id: string; sandbox?: boolean | undefined };

export type SandboxConfig = {
  /** The shop's webhook. Its origin is the only one that the sandbox ever calls or sends a browser to. */
  noticeUrl: string;
  merchantCode?: string | undefined;
  restKey?: string | undefined;
  restSecret?: string | undefined;
  /** "" on an own port, "/_sandbox" when mounted inside the shop. */
  basePath?: string | undefined;
  /** Name that the window shows as the merchant. */
  merchantName?: string | undefined;
  /** Evidence about the real gateway conflicts, so both can be played. */
  partialCancelStatus?: "cancelled" | "paid" | undefined;
  closedAccountStatus?: "cancelled" | "failed" | undefined;
  /** Some providers report a due date of 0 for an issued account. */
  vbankDateZero?: boolean | undefined;
  /** What `sandbox` says on payments made in the window. */
  sandboxFlag?: boolean | undefined;
  /** Channels by channelKey; an unknown key is served by the provider that fits the pay method. */
  channels?: Record<string, Channel> | undefined;
  /** What `/users/pg/{code}` lists; the SDK opens a frame for each, the first is the default. */
  providers?: { pg_provider: string; pg_id: string }[] | undefined;
  webhookFormat?: WebhookFormat | undefined;
  webhookOrder?: WebhookOrder | undefined;
  /** Answer only when a request's webhooks are delivered: a serverless function dies with its answer. */
  awaitWebhooks?: boolean | undefined;
  /** Sent with every call to the shop, such as a preview deployment's protection bypass. */
  callHeaders?: Record<string, string> | undefined;
  /** How long the provider takes to approve, in ms. */
  pgLatencyMs?: number | undefined;
  /** The calls log keeps this many of the latest REST calls. */
  maxCalls?: number | undefined;
};

export type ResolvedConfig = {
  [K in keyof Required<SandboxConfig>]: Exclude<SandboxConfig[K], undefined>;
} & {
  shopOrigin: string;
};

const DEFAULTS = {
  merchantCode: "imp00000000",
  restKey: "sandbox_key",
  restSecret: "sandbox_secret",
  basePath: "",
  merchantName: "온기 Ongi",
  partialCancelStatus: "cancelled",
  closedAccountStatus: "cancelled",
  vbankDateZero: false,
  sandboxFlag: false,
  channels: {},
  providers: [
    { pg_provider: "html5_inicis", pg_id: "INIpayTest" },
    { pg_provider: "kakaopay", pg_id: "TC0ONETIME" },
    { pg_provider: "naverpay", pg_id: "np_sandbox" },
    { pg_provider: "tosspay", pg_id: "tosstest" },
  ],
  webhookFormat: "json",
  webhookOrder: "race",
  awaitWebhooks: false,
  callHeaders: {},
  pgLatencyMs: 0,
  maxCalls: 50_000,
} as const;

export function resolveConfig(config: SandboxConfig): ResolvedConfig {
  const given = Object.fromEntries(Object.entries(config).filter(([, value]) => value !== undefined));
  const shopOrigin = new URL(config.noticeUrl).origin;
  const basePath = (config.basePath ?? "").replace(/\/+$/, "");
  // Every optional key has its default above and undefined ones are dropped, so the shape is complete.
  return {
    ...DEFAULTS,
    ...given,
    noticeUrl: config.noticeUrl,
    basePath,
    shopOrigin,
  } as unknown as ResolvedConfig;
}

/** True when the sandbox may call this address, or send a browser to it. */
export function isShopUrl(config: ResolvedConfig, url: string): boolean {
  try {
    return new URL(url).origin === config.shopOrigin;
  } catch {
    return false;
  }
}
