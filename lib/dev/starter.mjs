import { parentOf, processIdentity } from "./process-identity.mjs";

/**
 * npm that is killed leaves us and its shell behind, and then there is nobody left to press Ctrl-C at: we end, too.
 * The starter is our parent, or the parent of the shell in between.
 */
export function endWithStarter() {
  if (!process.env.npm_lifecycle_event) return;
  const starters = [process.ppid, parentOf(process.ppid)].filter((pid) => pid > 1).map(processIdentity);
  const timer = setInterval(() => {
    if (starters.every((starter) => processIdentity(Number.parseInt(starter, 10)) === starter)) return;
    clearInterval(timer);
    process.kill(process.pid, "SIGTERM");
  }, 1000);
  timer.unref();
}
