import { seedDatabase } from "../../db/seed/index";
import { migrateDatabase, type Template } from "./postgres/databases";

/** Tables and goods; again and again without harm. */
export async function fillDatabase(url: string): Promise<void> {
  await migrateDatabase(url);
  await seedDatabase(url);
}

/** What a shop starts with in tests. */
export const FILLED: Template = {
  name: "filled",
  madeFrom: ["db/migrations", "db/schema", "db/seed", "lib/catalog"],
  prepare: fillDatabase,
};
