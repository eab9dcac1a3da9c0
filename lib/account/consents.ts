import { type Database, getDb, type Transaction } from "@/db/client";
import { lockPerson } from "@/db/queries/addresses";
import { insertConsent, listConsentRows } from "@/db/queries/consents";
import { lockNames } from "@/db/queries/idempotency";
import { AppError } from "@/lib/errors";

export type Consent = { isGiven: boolean; at: Date };

/** What holds for mail with news and offers, and how it came to be, newest first. Nothing was agreed to at first. */
export async function findMarketingConsent({
  userId,
  db = getDb(),
}: {
  userId: string;
  db?: Database;
}): Promise<{ isGiven: boolean; history: Consent[] }> {
  const history = (await listConsentRows(db, userId)).map(({ isGiven, at }) => ({ isGiven, at }));
  return { isGiven: history[0]?.isGiven ?? false, history };
}

export async function setMarketingConsent({
  userId,
  isGiven,
  db = getDb(),
}: {
  userId: string;
  isGiven: boolean;
  db?: Database;
}): Promise<void> {
  await db.transaction(async (tx) => {
    if (!(await lockPerson(tx, userId))) throw new AppError("unauthorized");
    await noteMarketingConsent(tx, { userId, isGiven });
  });
}

/**
 * Written only where it changes something: the history has a row a change of mind. It waits for another of the same
 * person, so nothing else is to be locked after it.
 */
export async function noteMarketingConsent(
  tx: Transaction,
  { userId, isGiven }: { userId: string; isGiven: boolean },
): Promise<void> {
  await lockNames(tx, [`consent:${userId}`]);
  const [last] = await listConsentRows(tx, userId);
  if ((last?.isGiven ?? false) !== isGiven) await insertConsent(tx, { userId, kind: "marketing", isGiven });
}
