import type { Env } from "../../env";
import { mailWay } from "../../mail/mail-way";
import { checkSmtp } from "../../mail/smtp";

const NAMES = {
  smtp: "Mail server takes our name",
  inbox: "Mail goes to /inbox, and to nobody",
  off: "Mail is off (no SMTP_URL): shoppers are written nothing",
};

export function nameOfMail(env: Env): string {
  return NAMES[mailWay(env).to];
}

export async function checkMail(env: Env): Promise<string> {
  const way = mailWay(env);
  return way.to === "smtp" ? checkSmtp(way.url) : "";
}
