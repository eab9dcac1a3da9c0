import { z } from "zod";

/** Ways to sign in that a shop may have; each is offered only where both of its variables are set. */
export const OAUTH_PROVIDERS = ["kakao", "naver", "google"] as const;
export type OAuthProvider = (typeof OAUTH_PROVIDERS)[number];

const key = z.string().min(1).optional();

const emails = z
  .string()
  .default("")
  .transform((text) =>
    text
      .split(",")
      .map((part) => part.trim().toLowerCase())
      .filter(Boolean),
  )
  .pipe(z.array(z.email("must be e-mail addresses with commas between")));

export const signInShape = {
  AUTH_KAKAO_ID: key,
  AUTH_KAKAO_SECRET: key,
  AUTH_NAVER_ID: key,
  AUTH_NAVER_SECRET: key,
  AUTH_GOOGLE_ID: key,
  AUTH_GOOGLE_SECRET: key,
  /** Who runs the shop: only mail that a provider or a link in a mail has proven counts. */
  ADMIN_EMAILS: emails,
  /** For tests: where all three providers are stood in for, on this machine. */
  AUTH_STAND_IN_URL: z
    .url({
      protocol: /^http$/,
      hostname: /^(localhost|127\.0\.0\.1)$/,
      error: "must be an address of this machine",
    })
    .optional(),
};

type SignInKeys = {
  [Name in keyof typeof signInShape as Name extends `AUTH_${string}` ? Name : never]?: string | undefined;
};

export function keysOf(env: SignInKeys, provider: OAuthProvider) {
  const name = provider.toUpperCase() as Uppercase<OAuthProvider>;
  const clientId = env[`AUTH_${name}_ID`];
  const clientSecret = env[`AUTH_${name}_SECRET`];
  return { clientId, clientSecret };
}

/** @returns a problem for each provider of which one half is missing. */
export function signInProblems(env: SignInKeys): { name: string; message: string }[] {
  return OAUTH_PROVIDERS.flatMap((provider) => {
    const { clientId, clientSecret } = keysOf(env, provider);
    if (Boolean(clientId) === Boolean(clientSecret)) return [];
    const prefix = `AUTH_${provider.toUpperCase()}`;
    return [
      { name: `${prefix}_${clientId ? "SECRET" : "ID"}`, message: "is missing: a provider needs both" },
    ];
  });
}
