import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { onExit } from "./exit";

export type Launch = {
  command: string;
  args: string[];
  env?: NodeJS.ProcessEnv;
  cwd?: string;
  /** Its output goes there, newest run first; without one it goes to this terminal. */
  logFile?: string;
  /** Another user to run as (Postgres refuses to run as root). */
  user?: { uid: number; gid: number };
  stopSignal?: "SIGTERM" | "SIGINT";
};

export type Running = {
  pid: number;
  /** Its exit code; a signal counts as 1. */
  exited: Promise<number>;
  hasExited(): boolean;
  stop(): Promise<void>;
};

const PATIENCE_MS = 8000;

/** Starts a program in a process group of its own, which ends with this process in whichever way that ends. */
export function launch(options: Launch): Running {
  const output = openOutput(options.logFile);
  const child = spawn(options.command, options.args, {
    cwd: options.cwd ?? process.cwd(),
    env: options.env ?? process.env,
    detached: true,
    stdio: ["ignore", output ?? "inherit", output ?? "inherit"],
    ...options.user,
  });
  if (output !== undefined) closeSync(output);
  const exited = new Promise<number>((resolve) => {
    child.once("error", () => resolve(127));
    child.once("exit", (code) => resolve(code ?? 1));
  });
  const pid = child.pid ?? 0;
  const signal = options.stopSignal ?? "SIGTERM";
  const hasExited = () => pid === 0 || child.exitCode !== null || child.signalCode !== null;
  tellReaper(`+${pid} ${signal}`);
  const stop = async () => {
    if (!hasExited()) await stopGroup(pid, signal, exited);
  };
  const forget = onExit(stop);
  void exited.then(() => {
    forget();
    tellReaper(`-${pid}`);
  });
  return { pid, exited, hasExited, stop };
}

function openOutput(logFile: string | undefined): number | undefined {
  if (!logFile) return undefined;
  mkdirSync(path.dirname(logFile), { recursive: true });
  return openSync(logFile, "w");
}

async function stopGroup(pid: number, signal: NodeJS.Signals, exited: Promise<unknown>): Promise<void> {
  signalGroup(pid, signal);
  const patience = new AbortController();
  await Promise.race([
    exited,
    sleep(PATIENCE_MS, undefined, { signal: patience.signal }).catch(() => undefined),
  ]);
  patience.abort();
  // Whoever of the group is still there did not want to go.
  signalGroup(pid, "SIGKILL");
  await exited;
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch {
    // Gone already.
  }
}

let reaper: ChildProcess | undefined;

/** The reaper outlives this process for a moment and ends what it left behind, also after kill -9. */
function tellReaper(line: string): void {
  reaper ??= startReaper();
  reaper.stdin?.write(`${line}\n`);
}

function startReaper(): ChildProcess {
  const script = fileURLToPath(new URL("./reaper.mjs", import.meta.url));
  const child = spawn(process.execPath, [script], { detached: true, stdio: ["pipe", "ignore", "ignore"] });
  child.stdin?.on("error", () => {});
  child.unref();
  const pipe = child.stdin as unknown as { unref?(): void } | null;
  pipe?.unref?.();
  return child;
}
