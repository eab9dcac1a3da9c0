import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { Boundaries } from "./boundaries";
import type { Task, Told } from "./child";
import { openGatewayEdge } from "./gateway-edge";
import { openPostgresEdge } from "./postgres-edge";
import type { Input, VerbName } from "./verbs";

export type Run = {
  verb: VerbName;
  input: Input;
  configuration: Record<string, string>;
  /** At which boundary it stands still; Infinity to let it come to its end. */
  stopAt: number;
};
/** How many boundaries it has passed, and whether it was killed at one rather than having come to its end. */
export type Ran = { passed: number; isKilled: boolean; failure: string | null };

const CHILD = fileURLToPath(new URL("./child.ts", import.meta.url));

/**
 * Runs verbs in a process of their own, over real connections. Each is held at its boundary, as if nothing came through
 * any more; when all stand still or are over, the process is killed (SIGKILL). One process serves many runs, because
 * they share nothing but the moment of their death.
 */
export async function runAndKill(runs: Run[]): Promise<Ran[]> {
  const placed = await Promise.all(runs.map(openEdges));
  const child = fork(CHILD, { execArgv: ["--import", "tsx"], stdio: ["ignore", "ignore", "inherit", "ipc"] });
  try {
    const overs = await start(child, placed);
    return await Promise.all(
      placed.map(async ({ boundaries }, index) => {
        const reached = boundaries.reached.then(() => ({ isKilled: true, failure: null }));
        const end = await Promise.race([reached, overs[index] ?? reached]);
        return { ...end, passed: boundaries.passed };
      }),
    );
  } finally {
    const exited = once(child, "exit");
    child.kill("SIGKILL");
    await exited;
    for (const { close } of placed) close();
  }
}

type Placed = { task: Task; boundaries: Boundaries; close(): void };

async function openEdges({ verb, input, configuration, stopAt }: Run): Promise<Placed> {
  const boundaries = new Boundaries(stopAt);
  const database = await openPostgresEdge(configuration.DATABASE_URL ?? "", boundaries);
  const gateway = await openGatewayEdge(configuration.IAMPORT_API_URL ?? "", boundaries);
  const through = { ...configuration, DATABASE_URL: database.url, IAMPORT_API_URL: gateway.url };
  const close = () => {
    database.close();
    gateway.close();
  };
  return { task: { verb, input, configuration: through }, boundaries, close };
}

/** @returns for each run the promise of its end, which one that stands still never keeps. */
async function start(child: ChildProcess, placed: Placed[]) {
  const keep = placed.map(() => (_end: Omit<Ran, "passed">) => {});
  const overs = placed.map(
    (_, index) =>
      new Promise<Omit<Ran, "passed">>((resolve) => {
        keep[index] = resolve;
      }),
  );
  const ready = new Promise<void>((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`The process that is to be killed ended (${code})`)));
    child.on("message", (told: Told) => {
      if ("ready" in told) return resolve();
      keep[told.over]?.({ isKilled: false, failure: told.failure });
    });
  });
  child.send(placed.map(({ task }) => task));
  await ready;
  for (const { boundaries } of placed) boundaries.arm();
  child.send("go");
  return overs;
}
