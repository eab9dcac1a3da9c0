// Holds the list of process groups that its starter has running ("+pid signal", "-pid"). The pipe closes when
// the starter ends, however it ends; then the groups still on the list are asked to stop, and made to.
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";

/** @type {Map<number, NodeJS.Signals>} */
const groups = new Map();

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => {});

for await (const line of createInterface({ input: process.stdin })) {
  const [pid = 0, signal = "SIGTERM"] = line.slice(1).split(" ");
  if (line.startsWith("+")) groups.set(Number(pid), /** @type {NodeJS.Signals} */ (signal));
  else groups.delete(Number(pid));
}

for (const [pid, signal] of groups) send(pid, signal);
for (let round = 0; round < 50 && [...groups.keys()].some((pid) => send(pid, 0)); round += 1)
  await sleep(100);
for (const pid of groups.keys()) send(pid, "SIGKILL");

/**
 * @param {number} pid
 * @param {NodeJS.Signals | 0} signal
 * @returns {boolean} whether anybody of the group was there
 */
function send(pid, signal) {
  try {
    return pid > 0 && process.kill(-pid, signal);
  } catch {
    return false;
  }
}
