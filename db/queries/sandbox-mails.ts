import { and, desc, eq, inArray, lte, or, type SQL, sql } from "drizzle-orm";
import type { Database, Db } from "@/db/client";
import { orders, sandboxMails } from "@/db/schema";

export type SandboxMail = typeof sandboxMails.$inferSelect;

/** More than a person looks through; older ones make room. */
const MOST_KEPT = 1000;
const MOST_SHOWN = 50;

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

/** Whose mail may be read: everybody's, or that about one viewer's orders. */
export type InboxReader =
  | "everybody"
  | { userId: string | null; guestId: string | null; foundOrders: string[] };

/** The newest first. */
export function listSandboxMails(db: Db, reader: InboxReader): Promise<SandboxMail[]> {
  return db
    .select()
    .from(sandboxMails)
    .where(mayRead(db, reader))
    .orderBy(desc(sandboxMails.id))
    .limit(MOST_SHOWN);
}

export async function findSandboxMail(db: Db, id: number, reader: InboxReader): Promise<SandboxMail | null> {
  const [row] = await db
    .select()
    .from(sandboxMails)
    .where(and(eq(sandboxMails.id, id), mayRead(db, reader)));
  return row ?? null;
}

function mayRead(db: Db, reader: InboxReader): SQL | undefined {
  if (reader === "everybody") return undefined;
  const { userId, guestId, foundOrders } = reader;
  const own = db
    .select({ merchantUid: orders.merchantUid })
    .from(orders)
    .where(
      or(
        inArray(orders.merchantUid, foundOrders),
        userId === null ? undefined : eq(orders.userId, userId),
        guestId === null ? undefined : eq(orders.guestId, guestId),
      ),
    );
  return inArray(sandboxMails.merchantUid, own);
}
