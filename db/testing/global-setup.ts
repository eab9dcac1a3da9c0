import { startTemporaryCluster } from "@/lib/dev/postgres/cluster";
import { ensureTemplate, MIGRATED } from "@/lib/dev/postgres/databases";

/**
 * One Postgres a run, with a template that has the migrations: the server of TEST_DATABASE_URL, or an embedded one.
 * Vitest's workers inherit the environment, which is how `createTestDatabase` finds it.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) {
    await ensureTemplate(given, MIGRATED);
    return async () => {};
  }
  const cluster = await startTemporaryCluster();
  process.env.TEST_DATABASE_URL = cluster.serverUrl;
  await ensureTemplate(cluster.serverUrl, MIGRATED);
  return cluster.stop;
}
