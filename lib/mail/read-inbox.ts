import { getDb } from "@/db/client";
import {
  findSandboxMail,
  type InboxReader,
  listSandboxMails,
  type SandboxMail,
} from "@/db/queries/sandbox-mails";
import { getEnv, isLoopback } from "@/lib/env";
import type { Post } from "./send-mail";

type Reading = { viewer: Exclude<InboxReader, "everybody">; post?: Post };

const thePost = (): Post => ({ db: getDb(), env: getEnv() });

/**
 * A practice shop's inbox. On somebody's own machine it shows all mail; where others can come by, each sees that about
 * the orders that are theirs, and none that signs in. @returns null in a shop that sends its mail.
 */
export async function listInbox({ viewer, post = thePost() }: Reading): Promise<{
  mails: SandboxMail[];
  isWhole: boolean;
} | null> {
  const reader = readerOf(viewer, post);
  if (reader === null) return null;
  return { mails: await listSandboxMails(post.db, reader), isWhole: reader === "everybody" };
}

/** @returns null alike for a mail that is not there and one that is not the viewer's. */
export async function findInboxMail({
  id,
  viewer,
  post = thePost(),
}: Reading & { id: string }): Promise<SandboxMail | null> {
  const reader = readerOf(viewer, post);
  return reader !== null && /^\d{1,12}$/.test(id) ? findSandboxMail(post.db, Number(id), reader) : null;
}

function readerOf(viewer: Reading["viewer"], { env }: Post): InboxReader | null {
  if (env.APP_ENV !== "sandbox") return null;
  return isLoopback(env.APP_URL) ? "everybody" : viewer;
}
