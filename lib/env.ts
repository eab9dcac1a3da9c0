import { z } from "zod";
import { checkMail, mailShape } from "@/lib/env/mail";
import { checkMerchant, merchantShape } from "@/lib/env/merchant";
import { postcodeShape } from "@/lib/env/postcode";
import { signInProblems, signInShape } from "@/lib/env/sign-in";
import { PAY_METHODS } from "@/lib/payments/status";

/**
 * The only reader of process.env. Values are read at run time, so that one build serves every deployment,
 * and on first use, so that the build needs none of them.
 */

const flag = z.enum(["on", "off"]).transform((value) => value === "on");
const seconds = z.coerce.number().int().positive();
const url = z.url({ protocol: /^https?$/, error: "must be an http(s) address" });
const secret = z.string().min(16, "must have at least 16 characters");

const channel = z.union([
  z.object({ channelKey: z.string().min(1) }).strict(),
  z.object({ pg: z.string().min(1) }).strict(),
]);
export type Channel = z.infer<typeof channel>;

const DEFAULT_CHANNELS = JSON.stringify({
  card: { pg: "html5_inicis" },
  kakaopay: { pg: "kakaopay" },
  naverpay: { pg: "naverpay" },
  tosspay: { pg: "tosspay" },
  trans: { pg: "html5_inicis" },
  phone: { pg: "danal" },
  vbank: { pg: "html5_inicis" },
});

const channels = z
  .string()
  .default(DEFAULT_CHANNELS)
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue({ code: "custom", message: "must be JSON" });
      return z.NEVER;
    }
  })
  .pipe(z.partialRecord(z.enum(PAY_METHODS), channel))
  .refine((map) => Object.keys(map).length > 0, "must name at least one pay method");

const schema = z
  .object({
    APP_ENV: z.enum(["sandbox", "test", "live"]),
    APP_URL: url,
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: "must be a postgres:// address" }),
    /** Connections a process opens; a serverless function needs few, behind a pooler. */
    DATABASE_POOL: z.coerce.number().int().min(1).max(100).default(10),
    /** `off` behind a pooler that shares connections between statements and keeps no prepared ones. */
    DATABASE_PREPARE: flag.default(true),
    IAMPORT_MERCHANT_CODE: z.string().regex(/^imp\d+$/, "must be imp and digits"),
    IAMPORT_REST_KEY: z.string().min(1),
    IAMPORT_REST_SECRET: z.string().min(1),
    IAMPORT_API_URL: url.default("https://api.iamport.kr"),
    IAMPORT_SDK_URL: url.default("https://cdn.iamport.kr/v1/iamport.js"),
    IAMPORT_JQUERY_URL: url.default("https://code.jquery.com/jquery-1.12.4.min.js"),
    IAMPORT_CHANNELS: channels,
    IAMPORT_CONFIRM: flag.default(false),
    /** How long one call to the gateway may take. */
    IAMPORT_TIMEOUT_MS: z.coerce.number().int().min(100).max(60_000).default(10_000),
    ORDER_HOLD_SECONDS: seconds.default(1800),
    VBANK_DUE_SECONDS: seconds.default(86_400),
    VBANK_GRACE_SECONDS: seconds.default(86_400),
    AUTH_SECRET: secret,
    CRON_SECRET: secret,
    ...signInShape,
    TRUSTED_PROXY_HOPS: z.coerce.number().int().min(0).max(10).default(0),
    ...mailShape,
    ...merchantShape,
    ...postcodeShape,
  })
  .superRefine((env, context) => {
    checkMail(env, context);
    checkMerchant(env, context);
    const usesOldSdk = !isModernSdk(env.IAMPORT_SDK_URL);
    if (usesOldSdk && Object.values(env.IAMPORT_CHANNELS).some((entry) => "channelKey" in entry)) {
      context.addIssue({
        code: "custom",
        path: ["IAMPORT_CHANNELS"],
        message: "a 1.x SDK file does not understand channelKey: use pg, or the v1/iamport.js file",
      });
    }
    if (env.APP_ENV === "live" && !env.APP_URL.startsWith("https:") && !isLoopback(env.APP_URL)) {
      context.addIssue({ code: "custom", path: ["APP_URL"], message: "a live shop needs https" });
    }
    for (const { name, message } of signInProblems(env)) {
      context.addIssue({ code: "custom", path: [name], message });
    }
  });

export type Env = z.infer<typeof schema>;

/** `v1/iamport.js` needs no jQuery and knows channelKey; `iamport.payment-1.x.js` is the other family. */
export function isModernSdk(sdkUrl: string): boolean {
  return !/iamport\.payment-\d/.test(new URL(sdkUrl).pathname);
}

export function isLoopback(address: string): boolean {
  return ["localhost", "127.0.0.1", "[::1]"].includes(new URL(address).hostname);
}

function vercelDefaults(given: Record<string, string | undefined>): Record<string, string | undefined> {
  // One proxy stands in front of every function there, and it replaces X-Forwarded-For by what it saw itself.
  return given.VERCEL ? { TRUSTED_PROXY_HOPS: "1" } : {};
}

/** A preview deployment knows its own address, and has the sandbox inside of itself. */
function sandboxDefaults(given: Record<string, string | undefined>): Record<string, string | undefined> {
  if (given.APP_ENV !== "sandbox") return {};
  const host = given.VERCEL_BRANCH_URL ?? given.VERCEL_URL;
  const appUrl = given.APP_URL ?? (host && `https://${host}`);
  if (!appUrl || !/^https?:\/\//.test(appUrl) || !URL.canParse(appUrl)) return {};
  return {
    APP_URL: appUrl,
    IAMPORT_MERCHANT_CODE: "imp00000000",
    IAMPORT_REST_KEY: "sandbox_key",
    IAMPORT_REST_SECRET: "sandbox_secret",
    IAMPORT_API_URL: new URL("/_sandbox", appUrl).href,
    IAMPORT_SDK_URL: new URL("/_sandbox/v1/iamport.js", appUrl).href,
  };
}

export function parseEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value));
  const result = schema.safeParse({ ...vercelDefaults(given), ...sandboxDefaults(given), ...given });
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`Configuration: ${problems.join("; ")}`);
}

/** next-auth reads its own address from a variable of this name and from nowhere else. */
export function publishAppUrl(): void {
  process.env.NEXTAUTH_URL = getEnv().APP_URL;
}

/** `next dev`, whose pages need what a built shop's must not have. */
export const isDevelopment = process.env.NODE_ENV === "development";

let cached: Env | undefined;

/** @throws Error with one line that names each bad variable. Values are never in it. */
export function getEnv(): Env {
  cached ??= parseEnv(process.env);
  return cached;
}
