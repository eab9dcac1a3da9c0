import { addCounts, type Counts, ONE_FAILED, summary } from "../counts";
import { DevError } from "../exit";
import { runPublishedAudit } from "../gates/audit";
import { runGuards, runPublishedChaos } from "../gates/chaos";
import { runEndToEnd } from "../gates/e2e";
import { runMutation } from "../gates/mutation";
import { runVitest } from "../gates/verify";
import { say } from "../progress";

/** What the README publishes, a part a line: add yours here. */
const PARTS: Record<string, () => Promise<Counts>> = {
  /** Copies of one webhook, buyers for the last units, histories in any order. */
  contests: () => inFull(() => runVitest("db", ["contests", "histories"])),
  /** Every boundary at which a process can be killed. */
  "kill-points": () => inFull(() => runVitest("db", ["kill-points"])),
  /** Forged webhooks, and every route and page asked for nonsense. */
  attack: () => inFull(() => runEndToEnd(["fuzz", "--project", "desktop"])),
  audit: runPublishedAudit,
  mutation: runMutation,
  chaos: runPublishedChaos,
  guards: runGuards,
};

/** In the published sizes (db/testing/sizes.ts, e2e/fixtures/sizes.ts). */
function inFull(work: () => Promise<Counts>): Promise<Counts> {
  process.env.ONGI_PROVE = "1";
  return work();
}

/** `npm run prove` runs everything in its published size; `npm run prove -- guards` a part of it. */
export async function run(args: string[]): Promise<number> {
  const unknown = args.find((name) => !(name in PARTS));
  if (unknown)
    throw new DevError(`There is no part "${unknown}". There are: ${Object.keys(PARTS).join(", ")}`);
  const chosen = Object.entries(PARTS).filter(([name]) => args.length === 0 || args.includes(name));
  const counts: Counts[] = [];
  for (const [name, work] of chosen) counts.push(await part(name, work));
  const total = addCounts(counts);
  say(summary(total));
  return total.failed === 0 ? 0 : 1;
}

/** One part that breaks does not hide what the others say. */
async function part(name: string, work: () => Promise<Counts>): Promise<Counts> {
  const started = Date.now();
  say(`— ${name}`);
  const counts = await work().catch((error: unknown) => {
    say(`✖ ${error instanceof Error ? error.message : String(error)}`);
    return ONE_FAILED;
  });
  say(`— ${name}: ${summary(counts)} (${Math.round((Date.now() - started) / 1000)} s)`);
  return counts;
}
