import {
  createFromTemplate,
  ensureTemplate,
  MIGRATED,
  type TestDatabase,
} from "@/lib/dev/postgres/databases";

/** An empty database with all migrations, for one test file: make it in `beforeAll`, drop it in `afterAll`. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const serverUrl = process.env.TEST_DATABASE_URL;
  if (!serverUrl) throw new Error("No test server: run this file in vitest's project db");
  return createFromTemplate(serverUrl, await ensureTemplate(serverUrl, MIGRATED));
}
