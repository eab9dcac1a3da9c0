import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { processIdentity } from "./process-identity.mjs";

/**
 * One process at a time does `work`; the others wait. A lock whose process is gone is taken over.
 * @template T
 * @param {string} file
 * @param {string} holder what the waiting one is told it waits for
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, holder, work) {
  for (let told = false; !tryLock(file); told = true) {
    if (!told) console.log(`… Waiting for ${holder} to finish (${file})`);
    await sleep(300);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/**
 * @param {string} file
 * @returns {boolean} whether it is ours now
 */
export function tryLock(file) {
  // Written aside and linked into place: nobody ever reads a lock that has no content yet.
  const draft = `${file}.${process.pid}`;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(draft, processIdentity(process.pid));
  try {
    linkSync(draft, file);
    return true;
  } catch {
    if (lockHolder(file) === 0) rmSync(file, { force: true });
    return false;
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * @param {string} file
 * @returns {number} the process that holds the lock, 0 when none does
 */
export function lockHolder(file) {
  try {
    const identity = readFileSync(file, "utf8");
    const pid = Number.parseInt(identity, 10);
    return identity !== "" && processIdentity(pid) === identity ? pid : 0;
  } catch {
    return 0;
  }
}
