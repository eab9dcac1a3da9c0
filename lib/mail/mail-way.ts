import { type Env, isLoopback } from "@/lib/env";

type MailEnv = Pick<Env, "APP_ENV" | "APP_URL" | "SMTP_URL" | "MAIL_FROM">;

export type MailWay =
  | { to: "smtp"; url: string; from: string }
  | { to: "inbox"; from: string }
  | { to: "off" };

/** Where mail goes: out by SMTP, into the practice shop's own inbox and to nobody else, or nowhere. */
export function mailWay({ APP_ENV, APP_URL, SMTP_URL, MAIL_FROM }: MailEnv): MailWay {
  const from = MAIL_FROM ?? `온기 <hello@${new URL(APP_URL).hostname}>`;
  if (APP_ENV === "sandbox") return { to: "inbox", from };
  return SMTP_URL ? { to: "smtp", url: SMTP_URL, from } : { to: "off" };
}

/**
 * Whether a mail reaches the person it is written to, and that person alone, so that a link to sign in may go by it: by
 * SMTP, or on somebody's own machine. The inbox of a practice shop that others can visit shows no such mail.
 */
export function canMailPeople(env: MailEnv): boolean {
  const { to } = mailWay(env);
  return to === "smtp" || (to === "inbox" && isLoopback(env.APP_URL));
}
