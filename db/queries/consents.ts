import { desc, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { consents } from "@/db/schema";

export type ConsentRow = typeof consents.$inferSelect;

/** Newest first. */
export function listConsentRows(db: Db, userId: string): Promise<ConsentRow[]> {
  return db.select().from(consents).where(eq(consents.userId, userId)).orderBy(desc(consents.id));
}

export async function insertConsent(
  db: Db,
  consent: Pick<ConsentRow, "userId" | "kind" | "isGiven">,
): Promise<void> {
  await db.insert(consents).values(consent);
}
