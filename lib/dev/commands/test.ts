import { ensureBrowser } from "../browser";
import { ensureBuild } from "../build";
import { addCounts, type Counts, NOTHING, ONE_FAILED, ONE_PASSED, summary } from "../counts";
import { runSmallChaos } from "../gates/chaos";
import { runEndToEnd } from "../gates/e2e";
import { runVitest, verify } from "../gates/verify";
import { say, step } from "../progress";

/** Everything that can fail, in its small form. One part that breaks does not hide what the others say. */
export async function run(): Promise<number> {
  const started = Date.now();
  const counts = addCounts([
    await part(async () => {
      await step("A Chromium to test with", ensureBrowser);
      return NOTHING;
    }),
    await part(verify),
    await part(() => runVitest("db")),
    await part(async () => {
      await ensureBuild();
      return ONE_PASSED;
    }),
    await part(() => runEndToEnd([])),
    await part(runSmallChaos),
  ]);
  say(`All of it took ${Math.round((Date.now() - started) / 1000)} s`);
  say(summary(counts));
  return counts.failed === 0 ? 0 : 1;
}

async function part(work: () => Promise<Counts>): Promise<Counts> {
  try {
    return await work();
  } catch (error) {
    say(`✖ ${error instanceof Error ? error.message : String(error)}`);
    return ONE_FAILED;
  }
}
