import { type Database, getDb } from "@/db/client";
import { lockPerson } from "@/db/queries/addresses";
import { deletePerson, listUnderWay } from "@/db/queries/separation";
import { AppError } from "@/lib/errors";
import { separateOrders } from "./separate-orders";

/** Orders that are not over yet: nothing keeps their buyer from leaving, and they go on as a guest's. */
export async function listOrdersUnderWay({
  userId,
  db = getDb(),
}: {
  userId: string;
  db?: Database;
}): Promise<string[]> {
  return (await listUnderWay(db, userId)).map(({ merchantUid }) => merchantUid);
}

/**
 * Forgets a person at once: profile, ways in, sessions, addresses, consents and cart. What they bought is kept as the
 * law wants it, apart and sealed; orders under way follow when they are over (ARCHITECTURE.md, "Leaving").
 */
export async function leave({ userId, db = getDb() }: { userId: string; db?: Database }): Promise<void> {
  await db.transaction(async (tx) => {
    if (!(await lockPerson(tx, userId))) throw new AppError("unauthorized");
    await deletePerson(tx, userId);
  });
  await separateOrders({ db });
}
