import { type Database, getDb } from "@/db/client";
import { lockPerson } from "@/db/queries/addresses";
import { deleteAccounts, listAccounts } from "@/db/queries/users";
import { AppError } from "@/lib/errors";

export type WayIn = { provider: string; since: Date };

/** How a person signs in, the oldest way first. */
export async function listWaysIn({
  userId,
  db = getDb(),
}: {
  userId: string;
  db?: Database;
}): Promise<WayIn[]> {
  return (await listAccounts(db, userId)).map(({ provider, createdAt }) => ({ provider, since: createdAt }));
}

/** @throws AppError: not_found, or forbidden for the last one, without which nobody could come in any more. */
export async function removeWayIn({
  userId,
  provider,
  db = getDb(),
}: {
  userId: string;
  provider: string;
  db?: Database;
}): Promise<void> {
  await db.transaction(async (tx) => {
    await lockPerson(tx, userId);
    const ways = await listAccounts(tx, userId);
    if (!ways.some((way) => way.provider === provider)) throw new AppError("not_found");
    if (!ways.some((way) => way.provider !== provider)) throw new AppError("forbidden");
    await deleteAccounts(tx, userId, provider);
  });
}
