import GoogleProvider from "next-auth/providers/google";
import type { OAuthConfig, Provider } from "next-auth/providers/index";
import KakaoProvider, { type KakaoProfile } from "next-auth/providers/kakao";
import NaverProvider, { type NaverProfile } from "next-auth/providers/naver";
import type { Env } from "@/lib/env";
import { keysOf, type OAuthProvider } from "@/lib/env/sign-in";
import { configuredProviders } from "./authorisation";
import type { SendSignInMail } from "./sign-in-mail";

type Profile = { id: string; name: string | null; email: string | null };

export function listProviders(env: Env, sendMail: SendSignInMail | null): Provider[] {
  const all = configuredProviders(env).map((provider) => oauthProvider(env, provider));
  return sendMail ? [...all, mailProvider(sendMail)] : all;
}

function oauthProvider(env: Env, provider: OAuthProvider): Provider {
  const { clientId = "", clientSecret = "" } = keysOf(env, provider);
  const options = { clientId, clientSecret };
  const made = {
    kakao: () => KakaoProvider({ ...options, profile: kakaoProfile }),
    naver: () => NaverProvider({ ...options, profile: naverProfile }),
    google: () => GoogleProvider({ ...options, profile: googleProfile }),
  }[provider]();
  // Each provider is typed by its own profile; next-auth hands it back to the function above alone.
  return env.AUTH_STAND_IN_URL
    ? standIn(made as OAuthConfig<unknown>, env.AUTH_STAND_IN_URL)
    : (made as Provider);
}

/** Kakao says of each address whether it is valid and proven; without both, or without consent, there is none. */
export function kakaoProfile({ id, kakao_account: account }: KakaoProfile): Profile {
  const isProven = account?.is_email_valid === true && account.is_email_verified === true;
  return {
    id: String(id),
    name: account?.profile?.nickname ?? null,
    email: (isProven && account.email) || null,
  };
}

/** Naver passes on an address that its user may have typed, and does not say whether it is proven: it counts for none. */
export function naverProfile({ response }: NaverProfile): Profile {
  return { id: response.id, name: response.nickname ?? response.name ?? null, email: null };
}

export function googleProfile(profile: {
  sub: string;
  name?: string;
  email?: string;
  email_verified?: boolean;
}): Profile {
  return {
    id: profile.sub,
    name: profile.name ?? null,
    email: (profile.email_verified === true && profile.email) || null,
  };
}

/** The same provider at another address: all but its hosts stays. */
function standIn(provider: OAuthConfig<unknown>, base: string): Provider {
  const { wellKnown: _discovered, ...rest } = provider;
  const at = (path: string) => new URL(`/${provider.id}/${path}`, base).href;
  return {
    ...rest,
    authorization: { url: at("authorize"), params: { scope: "" } },
    token: at("token"),
    userinfo: at("userinfo"),
    idToken: false,
  };
}

/** next-auth's own mail provider would bring a mail library of its own; this is all that its core asks of one. */
function mailProvider(sendMail: SendSignInMail): Provider {
  const provider = {
    id: "email",
    type: "email",
    name: "E-mail",
    from: "",
    maxAge: 20 * 60,
    options: {},
    sendVerificationRequest: (request: { identifier: string; url: string; expires: Date }) =>
      sendMail({ to: request.identifier, url: request.url, expires: request.expires }),
  } as const;
  // `server` is read by the library's own sender alone.
  return provider as unknown as Provider;
}
