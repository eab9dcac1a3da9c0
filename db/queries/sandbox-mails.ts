import { lte, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { sandboxMails } from "@/db/schema";

export type SandboxMail = typeof sandboxMails.$inferSelect;

/** More than a person looks through; older ones make room. */
const MOST_KEPT = 1000;

/** One row a message, however often it was sent. */
export async function saveSandboxMail(db: Database, mail: typeof sandboxMails.$inferInsert): Promise<void> {
  const [row] = await db
    .insert(sandboxMails)
    .values(mail)
    .onConflictDoNothing({ target: sandboxMails.messageId })
    .returning({ id: sandboxMails.id });
  if (row && row.id % 100 === 0) {
    await db.delete(sandboxMails).where(lte(sandboxMails.id, sql`${row.id}::bigint - ${MOST_KEPT}`));
  }
}
