import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import { DevError, onExit } from "../exit";
import { LOGS } from "../paths";
import { freePort } from "../ports";
import { processIdentity } from "../process-identity.mjs";
import { launch, type Running } from "../processes";
import { killServer } from "./kill-server";
import { findPostmaster, readPidFile } from "./pid-file";
import { type DatabaseHome, findDatabaseHome, makeOwnedFolder } from "./reach";

export type Cluster = {
  /** The address of a server, without a database: append `/name`. */
  serverUrl: string;
  dataDir: string;
  stop(): Promise<void>;
};

const USER = "ongi";

/** Starts a Postgres whose data stay under this name; one that a killed run left behind is stopped first. */
export function startCluster(name: string): Promise<Cluster> {
  return start(findDatabaseHome(), name, {});
}

/** Starts a Postgres for tests: it does not wait for the disk, and nothing of it stays behind. */
export function startTemporaryCluster(): Promise<Cluster> {
  const home = findDatabaseHome();
  removeAbandoned(home);
  return start(home, `${TEMPORARY}${process.pid}`, { isTemporary: true });
}

export type CrashableCluster = Cluster & {
  /** Kills it as a power cut would, with all that it was doing. */
  crash(): Promise<void>;
  /** Starts it again on its data and its port. */
  restart(): Promise<void>;
};

/** A temporary one that may be killed: what it has committed stays. */
export async function startCrashableCluster(): Promise<CrashableCluster> {
  const home = findDatabaseHome();
  removeAbandoned(home);
  const port = await freePort();
  const name = `${TEMPORARY}${process.pid}-${port}`;
  const options = { isTemporary: true, isDurable: true, port };
  let current = await start(home, name, options);
  return {
    serverUrl: current.serverUrl,
    dataDir: current.dataDir,
    stop: () => current.stop(),
    crash: () => killServer(current.dataDir),
    restart: async () => {
      current = await start(home, name, { ...options, isKept: true });
    },
  };
}

const TEMPORARY = "postgres-tmp-";

/** Folders of test runs that were killed, told by the process number in their names. */
function removeAbandoned(home: DatabaseHome): void {
  const names = existsSync(home.base) ? readdirSync(home.base) : [];
  for (const name of names.filter((entry) => entry.startsWith(TEMPORARY))) {
    const isAlive = processIdentity(Number.parseInt(name.slice(TEMPORARY.length), 10)) !== "";
    if (!isAlive) rmSync(path.join(home.base, name), { recursive: true, force: true });
  }
}

type Options = {
  /** Its data go when it is stopped. */
  isTemporary?: boolean;
  /** It may be killed without losing what it has committed. */
  isDurable?: boolean;
  /** Goes on with the data that are there. */
  isKept?: boolean;
  port?: number;
};

async function start(home: DatabaseHome, name: string, options: Options): Promise<Cluster> {
  const { isTemporary = false, isDurable = !isTemporary, isKept = !isTemporary } = options;
  const dataDir = path.join(home.base, name);
  await stopLeftover(dataDir);
  if (!isKept) rmSync(dataDir, { recursive: true, force: true });
  initialise(dataDir, home);
  const port = options.port ?? (await freePort());
  const server = launch({
    command: path.join(home.native, "bin/postgres"),
    args: ["-D", dataDir, ...serverFlags(port, isDurable)],
    cwd: home.base,
    logFile: path.join(LOGS, `postgres-${name}.log`),
    env: { ...process.env, LC_MESSAGES: "C" },
    stopSignal: "SIGINT",
    ...(home.user && { user: home.user }),
  });
  const serverUrl = `postgres://${USER}@127.0.0.1:${port}`;
  await waitUntilReady(server, dataDir, serverUrl, name);
  const stop = async () => {
    await server.stop();
    if (isTemporary) rmSync(dataDir, { recursive: true, force: true });
  };
  onExit(stop);
  return { serverUrl, dataDir, stop };
}

function serverFlags(port: number, isDurable: boolean): string[] {
  const settings = [
    `port=${port}`,
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "max_connections=200",
    "timezone=UTC",
    "log_timezone=UTC",
    ...(isDurable ? [] : ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_wal_size=2GB"]),
  ];
  return settings.flatMap((setting) => ["-c", setting]);
}

/** A server that a killed run left behind is stopped; a pid file without one is removed. */
async function stopLeftover(dataDir: string): Promise<void> {
  const leftover = findPostmaster(dataDir);
  if (leftover) {
    process.kill(leftover.pid, "SIGINT");
    for (let waited = 0; findPostmaster(dataDir); waited += 100) {
      if (waited > 15_000)
        throw new DevError(`Postgres (process ${leftover.pid}) of an earlier run does not stop: kill it.`);
      await sleep(100);
    }
  }
  rmSync(path.join(dataDir, "postmaster.pid"), { force: true });
}

/** initdb writes PG_VERSION early and global/pg_control late; our own stamp says that it came to its end. */
function initialise(dataDir: string, home: DatabaseHome): void {
  const stamp = path.join(dataDir, "ongi-complete");
  if (existsSync(stamp)) return;
  rmSync(dataDir, { recursive: true, force: true });
  makeOwnedFolder(dataDir, home);
  const flags = [
    `--pgdata=${dataDir}`,
    `--username=${USER}`,
    "--auth=trust",
    "--encoding=UTF8",
    "--locale=C",
    "--no-sync",
  ];
  const options = { cwd: home.base, encoding: "utf8", ...home.user } as const;
  const result = spawnSync(path.join(home.native, "bin/initdb"), flags, options);
  if (result.status !== 0) {
    const reason = (result.error?.message ?? result.stderr).trim().split("\n").pop();
    throw new DevError(
      `Postgres could not set up ${dataDir}: ${reason}. Set DATABASE_URL to use one of yours.`,
    );
  }
  writeFileSync(stamp, "");
}

async function waitUntilReady(
  server: Running,
  dataDir: string,
  serverUrl: string,
  name: string,
): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!readPidFile(dataDir)?.ready) {
    if (server.hasExited() || Date.now() > deadline) {
      const log = path.join(LOGS, `postgres-${name}.log`);
      const reason = readFileSync(log, "utf8").trim().split("\n").slice(-2).join(" ");
      throw new DevError(
        `Postgres did not start: ${reason} (${log}). If its data is broken, remove ${dataDir}.`,
      );
    }
    await sleep(30);
  }
  const client = postgres(`${serverUrl}/postgres`, { max: 1, onnotice: () => {} });
  await client`select 1`;
  await client.end();
}
