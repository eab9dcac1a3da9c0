import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { sandboxState } from "@/db/schema";

const ONLY = 1;

/** Hands the state to synchronous work under a lock and keeps what it made of it; works never overlap. */
export async function withSandboxState<S, T>(
  db: Database,
  initial: () => S,
  work: (state: S) => T,
): Promise<T> {
  return db.transaction(async (tx) => {
    await tx.insert(sandboxState).values({ id: ONLY, state: initial() }).onConflictDoNothing();
    const [row] = await tx.select().from(sandboxState).where(eq(sandboxState.id, ONLY)).for("update");
    // Only the sandbox writes this row, always whole, so it has the shape that the sandbox gave it.
    const state = row?.state as S;
    const result = work(state);
    await tx.update(sandboxState).set({ state }).where(eq(sandboxState.id, ONLY));
    return result;
  });
}
