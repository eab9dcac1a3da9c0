import { integer, jsonb, pgTable } from "drizzle-orm/pg-core";

/** One row: the whole memory of a sandbox that is mounted inside a preview deployment. Empty everywhere else. */
export const sandboxState = pgTable("sandbox_state", {
  id: integer().primaryKey(),
  state: jsonb().$type<unknown>().notNull(),
});
