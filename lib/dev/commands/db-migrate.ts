import { loadEnvFiles } from "../env-files";
import { joinDatabase } from "../own-database";
import { migrateDatabase } from "../postgres/databases";
import { step } from "../progress";

export async function run(): Promise<number> {
  loadEnvFiles();
  const url = await joinDatabase();
  await step("Migrations", () => migrateDatabase(url));
  return 0;
}
