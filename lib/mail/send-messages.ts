import { getDb } from "@/db/client";
import { inSeconds } from "@/db/queries/money-back";
import { claimMessages, type OutboxRow, updateMessage } from "@/db/queries/outbox";
import { getEnv } from "@/lib/env";
import { causesOf, log } from "@/lib/log";
import { renderLetter } from "./letters/render-letter";
import { writeLetter } from "./letters/write-letter";
import { MailError } from "./mail-error";
import { mailWay } from "./mail-way";
import { readCase } from "./read-case";
import { type Post, sendMail } from "./send-mail";

/** Longer than one mail may take (smtp.ts), so that nobody repeats one that still runs. */
const LEASE_SECONDS = 90;
/** Over about a day, after which a person has to look. */
const MOST_ATTEMPTS = 10;

type Sending = {
  /** Only what this order's buyer is to be told. */
  merchantUid?: string;
  limit?: number;
  /** No new one is begun past this moment (Date.now()). */
  until?: number;
  post?: Post;
};

/**
 * Sends what is due in the outbox, and stops for now at a mail server that is not there. A process that dies between
 * the server's yes and our note of it has it sent twice, with one Message-ID.
 * @returns how many were sent.
 */
export async function sendMessages({
  merchantUid,
  limit = 20,
  until = Number.POSITIVE_INFINITY,
  post = { db: getDb(), env: getEnv() },
}: Sending = {}): Promise<number> {
  let sent = 0;
  if (mailWay(post.env).to === "off") return sent;
  // One at a time, so that each has the whole of its lease for itself.
  for (let count = 0; count < limit && Date.now() < until; count += 1) {
    const [message] = await claimMessages(post.db, {
      limit: 1,
      leaseSeconds: LEASE_SECONDS,
      ...(merchantUid ? { merchantUid } : {}),
    });
    if (!message) break;
    const outcome = await deliver(post, message);
    if (outcome === "sent") sent += 1;
    if (outcome === "down") break;
  }
  return sent;
}

type Outcome = "sent" | "skipped" | "failed" | "down";

async function deliver(post: Post, message: OutboxRow): Promise<Outcome> {
  try {
    return await write(post, message);
  } catch (error) {
    const failure = error instanceof MailError ? error.failure : "later";
    const isOver = failure === "never" || message.attempts >= MOST_ATTEMPTS;
    const { id, merchantUid, kind, attempts } = message;
    log(isOver ? "error" : "warn", isOver ? "message_given_up" : "message_not_sent", {
      message: id,
      merchantUid,
      kind,
      attempts,
      causes: causesOf(error),
    });
    await updateMessage(post.db, id, {
      status: isOver ? "given_up" : "waiting",
      nextAt: isOver ? null : inSeconds(waitSeconds(attempts)),
      // An error of our own may quote a query, and with it the buyer.
      lastError: error instanceof MailError ? error.message : "could not be written",
    });
    return failure === "down" ? "down" : "failed";
  }
}

async function write(post: Post, message: OutboxRow): Promise<Outcome> {
  // One that ends the process each time it is tried.
  if (message.attempts > MOST_ATTEMPTS) throw new MailError("never", "ETRIED");
  const given = await readCase(post, message);
  const letter = given?.order.buyerEmail ? writeLetter(given) : null;
  if (!given || !letter) {
    await updateMessage(post.db, message.id, { status: "skipped", nextAt: null });
    return "skipped";
  }
  const { order, lines } = given;
  await sendMail(
    {
      id: message.id,
      merchantUid: order.merchantUid,
      to: order.buyerEmail,
      ...renderLetter(letter, { order, lines, isLive: post.env.APP_ENV === "live" }),
    },
    post,
  );
  await updateMessage(post.db, message.id, { status: "sent", nextAt: null, sentAt: inSeconds(0) });
  return "sent";
}

/** Seconds after the nth try: a minute, three, nine, … and at most six hours. */
function waitSeconds(attempts: number): number {
  return Math.min(21_600, 60 * 3 ** (attempts - 1));
}
