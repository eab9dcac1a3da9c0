import { summary } from "../counts";
import { verify } from "../gates/verify";
import { say } from "../progress";

export async function run(): Promise<number> {
  const counts = await verify();
  say(summary(counts));
  return counts.failed === 0 ? 0 : 1;
}
