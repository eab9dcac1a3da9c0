import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * What tells one process from a later one with the same number: when it started. Empty when there is none.
 * @param {number} pid
 * @returns {string}
 */
export function processIdentity(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return "";
  try {
    if (process.platform === "linux") {
      // The name in brackets may hold spaces: count the fields behind it. The 22nd is the start, after boot.
      const afterName = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").pop()?.split(" ") ?? [];
      const isZombie = afterName[0] === "Z";
      return isZombie
        ? ""
        : `${pid}@${afterName[19]}.${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()}`;
    }
    return `${pid}@${execFileSync("ps", ["-p", String(pid), "-o", "lstart="], { encoding: "utf8" }).trim()}`;
  } catch {
    return "";
  }
}

/**
 * @param {number} pid
 * @returns {string} the command line, empty when there is no such process
 */
export function commandLine(pid) {
  try {
    if (process.platform === "linux") {
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").join(" ").trim();
    }
    return execFileSync("ps", ["-p", String(pid), "-o", "command="], { encoding: "utf8" }).trim();
  } catch {
    return "";
  }
}

/**
 * @param {number} pid
 * @returns {number} its parent, 0 when that cannot be told
 */
export function parentOf(pid) {
  try {
    if (process.platform === "linux") {
      return Number(readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").pop()?.split(" ")[1]);
    }
    return Number(execFileSync("ps", ["-p", String(pid), "-o", "ppid="], { encoding: "utf8" }));
  } catch {
    return 0;
  }
}
