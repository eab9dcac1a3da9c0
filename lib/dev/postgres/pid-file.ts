import { readFileSync } from "node:fs";
import path from "node:path";
import { commandLine } from "../process-identity.mjs";

export type Postmaster = { pid: number; port: number };

/** Lines of postmaster.pid: pid, data folder, start, port, socket folder, address, shared memory, state. */
export function parsePidFile(text: string): (Postmaster & { dataDir: string; ready: boolean }) | null {
  const lines = text.split("\n").map((line) => line.trim());
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (!Number.isInteger(pid) || pid <= 0 || !lines[1] || !Number.isInteger(port) || port <= 0) return null;
  return { pid, port, dataDir: lines[1], ready: lines[7] === "ready" };
}

/**
 * The server that has this data folder open. A pid file alone proves nothing: after a crash its number may
 * belong to any other program by now, so the process must have been started on this very folder.
 */
export function findPostmaster(dataDir: string, readCommand = commandLine): Postmaster | null {
  const file = readPidFile(dataDir);
  if (!file) return null;
  const command = readCommand(file.pid);
  const isOurs = command.includes("postgres") && command.split(" ").includes(dataDir);
  return isOurs ? { pid: file.pid, port: file.port } : null;
}

export function readPidFile(dataDir: string): ReturnType<typeof parsePidFile> {
  try {
    return parsePidFile(readFileSync(path.join(dataDir, "postmaster.pid"), "utf8"));
  } catch {
    return null;
  }
}
