import { randomUUID } from "node:crypto";
import { type Database, getDb } from "@/db/client";
import { saveSandboxMail } from "@/db/queries/sandbox-mails";
import { type Env, getEnv } from "@/lib/env";
import { MailError } from "./mail-error";
import { mailWay } from "./mail-way";
import { sendBySmtp } from "./smtp";

type Mail = {
  /** One address. */
  to: string;
  subject: string;
  text: string;
  html: string;
  /** The order that it is about, if any. */
  merchantUid?: string;
  /** Equal for every try to send the same mail, so that a mailbox can tell a repetition. */
  id?: string;
};

/** What mail is sent with. Tests hand in their own; the process's one is the default. */
export type Post = { db: Database; env: Env };

/**
 * Sends one mail now, by SMTP or into the practice shop's inbox, in at most half a minute. What belongs to an order
 * goes through the outbox instead (`queueMessage`), which repeats it.
 * @throws MailError when it was not taken, and where mail is off: ask `mailWay` or `canMailPeople` first.
 */
export async function sendMail(
  { id = randomUUID(), merchantUid, ...mail }: Mail,
  { db, env }: Post = { db: getDb(), env: getEnv() },
): Promise<void> {
  const way = mailWay(env);
  const messageId = `<${id}@${new URL(env.APP_URL).hostname}>`;
  switch (way.to) {
    case "smtp":
      return sendBySmtp(way, { ...mail, messageId });
    case "inbox": {
      const { to: recipient, ...content } = mail;
      return saveSandboxMail(db, { ...content, messageId, merchantUid, sender: way.from, recipient });
    }
    case "off":
      throw new MailError("down", "EOFF");
  }
}
