import { bigint, index, integer, pgTable, text } from "drizzle-orm/pg-core";

/** Calls counted by caller, for rate-limiter-flexible, which writes its three columns in this order. */
export const rateLimits = pgTable(
  "rate_limits",
  {
    /** What is counted, and a keyed hash of whom. */
    key: text().primaryKey(),
    points: integer().notNull().default(0),
    /** Unix milliseconds, by the clock of the process that began the count. */
    expire: bigint({ mode: "number" }),
  },
  (t) => [index().on(t.expire)],
);
