import { inArray, lt } from "drizzle-orm";
import { RateLimiterPostgres } from "rate-limiter-flexible";
import type { Database } from "@/db/client";
import { rateLimits } from "@/db/schema";

/** So many calls in so many seconds, from the first one on. */
export type Rate = { points: number; seconds: number };

/**
 * Counts in Postgres, in one round trip a call; the library knows node-postgres and gets what it needs of it. A caller
 * that is over costs no query at all until its time is up, in this process.
 */
export function createLimiter(db: Database, name: string, { points, seconds }: Rate): RateLimiterPostgres {
  const { $client } = db;
  return new RateLimiterPostgres({
    storeClient: {
      query: async ({ text, values }: { text: string; values: (string | number)[] }) => {
        const rows = await $client.unsafe(text, values, { prepare: $client.options.prepare });
        return { rows, rowCount: rows.count };
      },
    },
    storeType: "client",
    tableName: "rate_limits",
    tableCreated: true,
    // Its own timer would delete without bound, and never in a function that sleeps: deleteOldCounts does it.
    clearExpiredByTimeout: false,
    keyPrefix: name,
    points,
    duration: seconds,
    inMemoryBlockOnConsumed: points + 1,
  });
}

/** @returns how many were deleted, `most` at a time. */
export async function deleteOldCounts(db: Database, most: number): Promise<number> {
  const old = db
    .select({ key: rateLimits.key })
    .from(rateLimits)
    .where(lt(rateLimits.expire, Date.now()))
    .limit(most);
  const deleted = await db
    .delete(rateLimits)
    .where(inArray(rateLimits.key, old))
    .returning({ key: rateLimits.key });
  return deleted.length;
}
