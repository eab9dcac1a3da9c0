import type { Transaction } from "@/db/client";
import { insertMessages, type NewMessage } from "@/db/queries/outbox";
import type { Env } from "@/lib/env";
import { mailWay } from "./mail-way";

/**
 * Has an order's buyer written to, once for each (kind, subject) of the order, if and when the caller's transaction
 * commits. Nothing is sent in here: `runDue` does it after the answer, and the sweep makes sure. Address and words are
 * read from the order at that time, so hand in nothing that names a person. Where mail is off, nothing is put down.
 *
 * `subject` tells events of one kind apart: an imp_uid, a refund's id, a parcel's number.
 */
export async function queueMessages(tx: Transaction, env: Env, messages: NewMessage[]): Promise<void> {
  if (mailWay(env).to === "off") return;
  await insertMessages(tx, messages);
}
