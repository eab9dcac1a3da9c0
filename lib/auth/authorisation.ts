import type { Env } from "@/lib/env";
import { keysOf, OAUTH_PROVIDERS, type OAuthProvider } from "@/lib/env/sign-in";

/** Where a browser is sent to sign in: the only places but our own that a form of the shop's pages may lead to. */
const ORIGINS: Record<OAuthProvider, string> = {
  kakao: "https://kauth.kakao.com",
  naver: "https://nid.naver.com",
  google: "https://accounts.google.com",
};

type ProviderEnv = Parameters<typeof keysOf>[0] & Pick<Env, "AUTH_STAND_IN_URL">;

/** In the order in which they are offered. */
export function configuredProviders(env: ProviderEnv): OAuthProvider[] {
  return OAUTH_PROVIDERS.filter((provider) => keysOf(env, provider).clientId);
}

export function authorisationOrigins(env: ProviderEnv): string[] {
  const providers = configuredProviders(env);
  if (env.AUTH_STAND_IN_URL && providers.length > 0) return [new URL(env.AUTH_STAND_IN_URL).origin];
  return providers.map((provider) => ORIGINS[provider]);
}
