import type { AuthOptions } from "next-auth";
import { getDb } from "@/db/client";
import { followEmail, listAccounts } from "@/db/queries/users";
import type { Env } from "@/lib/env";
import { type Locale, localePath } from "@/lib/i18n/locale";
import { causesOf, log } from "@/lib/log";
import { createAdapter } from "./adapter";
import { listProviders } from "./providers";
import { pathWithin } from "./return-path";
import { SESSION_SECONDS } from "./session-cookie";
import { type SendSignInMail, toLinkPage } from "./sign-in-mail";

export type SignedIn = { userId: string };

type Setting = {
  env: Env;
  locale: Locale;
  showsSession: boolean;
  sendMail: SendSignInMail | null;
  onSignIn(signedIn: SignedIn): void;
};

/** Made for each request: its pages depend on the language, and the ways in on the configuration. */
export function authOptions({ env, locale, showsSession, sendMail, onSignIn }: Setting): AuthOptions {
  const db = getDb();
  const signInPage = localePath(locale, "/sign-in");
  const sendLink: SendSignInMail | null =
    sendMail && ((mail) => sendMail({ ...mail, url: toLinkPage(mail.url, signInPage) }));
  return {
    secret: env.AUTH_SECRET,
    adapter: createAdapter({ db, env, showsSession }),
    providers: listProviders(env, sendLink),
    // As old as it gets before it is renewed: never.
    session: { strategy: "database", maxAge: SESSION_SECONDS, updateAge: SESSION_SECONDS },
    pages: { signIn: signInPage, error: signInPage },
    callbacks: {
      /** A link in a mail signs in whoever joined by mail; a provider's address is no way in by itself. */
      async signIn({ user, account, email }) {
        if (account?.type !== "email" || email?.verificationRequest || user.id === user.email) return true;
        const ways = await listAccounts(db, user.id);
        return (
          ways.some(({ provider }) => provider === "email") || `${signInPage}?error=OAuthAccountNotLinked`
        );
      },
      redirect: ({ url }) => new URL(pathWithin(url, env.APP_URL), env.APP_URL).href,
      session: ({ session, user }) => ({
        expires: session.expires,
        user: { id: user.id, name: user.name ?? null, email: user.email || null },
      }),
    },
    events: {
      async signIn({ user, account, profile }) {
        if (account?.type === "oauth") await followEmail(db, user.id, profile?.email || null);
        onSignIn({ userId: user.id });
      },
    },
    logger: {
      // Whoever signs in is in its metadata: the kind of trouble and its causes are enough.
      error: (code, metadata) =>
        log("warn", "sign_in_failed", {
          code,
          causes: causesOf("error" in metadata ? metadata.error : metadata),
        }),
      warn: (code) => log("warn", "sign_in_warning", { code }),
      debug: () => {},
    },
  };
}
