// `next start`, and a timer that sweeps: calls GET /api/cron/reconcile with CRON_SECRET every SWEEP_SECONDS.
// Plain JavaScript without development packages, so that a server installed with --omit=dev can run it.
import { parseArgs } from "node:util";
import { endWithStarter } from "./starter.mjs";

const { values } = parseArgs({ options: { port: { type: "string", short: "p" } }, strict: false });
const port = typeof values.port === "string" ? values.port : (process.env.PORT ?? "3000");
const every = Number(process.env.SWEEP_SECONDS ?? 60) * 1000;
if (!Number.isFinite(every) || every <= 0) {
  console.error("SWEEP_SECONDS must be a number of seconds above 0");
  process.exit(1);
}

let lastProblem = "";

/** A problem is told once, not every minute, and once more when it is over. */
async function sweep() {
  const problem = await callSweep().catch(
    (error) => `it does not answer (${error.cause?.code ?? error.name})`,
  );
  if (problem !== lastProblem) console.error(problem ? `Sweep: ${problem}` : "Sweep: works again");
  lastProblem = problem;
}

async function callSweep() {
  // Read here and not at the start: Next reads the .env files after that.
  const secret = process.env.CRON_SECRET;
  if (!secret) return "CRON_SECRET is not set, so nothing is swept";
  const response = await fetch(`http://localhost:${port}/api/cron/reconcile`, {
    headers: { authorization: `Bearer ${secret}` },
    signal: AbortSignal.timeout(120_000),
  });
  await response.body?.cancel();
  return response.ok ? "" : `answered ${response.status}`;
}

async function sweepForEver() {
  await sweep();
  setTimeout(sweepForEver, every).unref();
}
setTimeout(sweepForEver, every).unref();
endWithStarter();

// In this process and not in a child, so that a signal reaches the server itself.
process.argv.splice(2, 0, "start");
await import("next/dist/bin/next");
