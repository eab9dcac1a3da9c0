import { summary } from "../counts";
import { runEndToEnd } from "../gates/e2e";
import { say } from "../progress";

/** Arguments go to Playwright: `npm run e2e -- checkout --project mobile`. */
export async function run(args: string[]): Promise<number> {
  const counts = await runEndToEnd(args);
  say(summary(counts));
  return counts.failed === 0 ? 0 : 1;
}
