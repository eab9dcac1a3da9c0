import path from "node:path";
import { startCluster } from "./postgres/cluster";
import { databaseUrl, ensureDatabase } from "./postgres/databases";
import { findPostmaster } from "./postgres/pid-file";
import { ensureDatabaseAt } from "./postgres/prepare";
import { findDatabaseHome } from "./postgres/reach";
import { step } from "./progress";
import { readDatabaseUrl, readPort } from "./settings";

const NAME = "ongi";

/** Every port has its own data, so that two shops of one clone never settle each other's orders. */
function dataName(port: number): string {
  return `postgres-${port}`;
}

/** Opens the shop's database: the one of DATABASE_URL, else the embedded one of this port. */
export async function openDatabase(port: number): Promise<{ url: string; dataDir?: string }> {
  const given = readDatabaseUrl();
  if (given) {
    await step(`Database at ${new URL(given).host}`, () => ensureDatabaseAt(given));
    return { url: given };
  }
  const cluster = await step("Embedded Postgres", () => startCluster(dataName(port)));
  await ensureDatabase(cluster.serverUrl, NAME);
  return { url: databaseUrl(cluster.serverUrl, NAME), dataDir: cluster.dataDir };
}

/** The same for a command of its own, which joins the server that a running shop may have open. */
export async function joinDatabase(): Promise<string> {
  const port = readPort("PORT", 3000);
  const running = readDatabaseUrl()
    ? null
    : findPostmaster(path.join(findDatabaseHome().base, dataName(port)));
  if (running) return databaseUrl(`postgres://ongi@127.0.0.1:${running.port}`, NAME);
  return (await openDatabase(port)).url;
}
