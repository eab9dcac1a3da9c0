import type { Random } from "../random";
import { ACCOUNTS } from "./accounts";
import type { Behaviour } from "./behaviour";
import { CANCELS } from "./cancels";
import { INTRUDERS } from "./intruders";
import { WINDOWS } from "./windows";
import { WRONG_PAYMENTS } from "./wrong-payments";

const ALL: [string, Behaviour][] = Object.entries({
  ...WINDOWS,
  ...ACCOUNTS,
  ...WRONG_PAYMENTS,
  ...CANCELS,
  ...INTRUDERS,
});

/** So many checkouts: each kind once before any comes again. */
export function deal(random: Random, count: number): { name: string; behave: Behaviour }[] {
  const dealt: [string, Behaviour][] = [];
  while (dealt.length < count) dealt.push(...random.shuffle(ALL));
  return dealt.slice(0, count).map(([name, behave]) => ({ name, behave }));
}
