import { loadEnvFiles } from "../env-files";
import { fillDatabase } from "../fill";
import { joinDatabase } from "../own-database";
import { step } from "../progress";

export async function run(): Promise<number> {
  loadEnvFiles();
  const url = await joinDatabase();
  await step("Migrations and goods", () => fillDatabase(url));
  return 0;
}
