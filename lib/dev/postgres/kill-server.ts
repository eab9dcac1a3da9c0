import { execFileSync } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { processIdentity } from "../process-identity.mjs";
import { findPostmaster } from "./pid-file";

/** Kills the server of this data folder and all of its processes at once, and waits until none is left. */
export async function killServer(dataDir: string): Promise<void> {
  const server = findPostmaster(dataDir);
  if (!server) return;
  const all = [server.pid, ...childrenOf(server.pid)].map((pid) => ({ pid, identity: processIdentity(pid) }));
  for (const { pid } of all) kill(pid);
  const isAnyLeft = () =>
    all.some(({ pid, identity }) => identity !== "" && processIdentity(pid) === identity);
  // A child that was being born just then notices by itself that its parent is gone.
  while (isAnyLeft()) await sleep(10);
}

function childrenOf(pid: number): number[] {
  try {
    return execFileSync("pgrep", ["-P", String(pid)], { encoding: "utf8" })
      .split("\n")
      .filter(Boolean)
      .map(Number);
  } catch {
    // It has none, or this machine has no pgrep: they end with their parent, a moment later.
    return [];
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // Gone already.
  }
}
