import { parseArgs } from "node:util";
import { pickFaults } from "../../../e2e/chaos/faults";
import { hasFailed, runChaos, tell } from "../../../e2e/chaos/run-chaos";
import { ensureBuild } from "../build";
import { DevError } from "../exit";

/**
 * Random shoppers, all faults, killed processes, and then the books against the gateway's. 0: they match.
 * `--seeds 20 --checkouts 20`, `--seed 7` for that one alone, `--kinds webhook,kill:shop` for these faults alone,
 * `--lanes 4` for so many seeds side by side.
 */
export async function run(args: string[]): Promise<number> {
  const text = { type: "string" } as const;
  const options = { seeds: text, checkouts: text, seed: text, kinds: text, lanes: text };
  const { values } = parseArgs({ args, options });
  const kinds = values.kinds === undefined ? undefined : pickFaults(values.kinds.split(","));
  if (kinds?.length === 0 && values.kinds !== "none")
    throw new DevError(`--kinds: no fault is called ${values.kinds}`);
  await ensureBuild();
  const totals = await runChaos({
    seed: whole("--seed", values.seed, 1),
    seeds: whole("--seeds", values.seeds, values.seed === undefined ? 5 : 1),
    checkouts: whole("--checkouts", values.checkouts, 30),
    lanes: whole("--lanes", values.lanes, 1),
    ...(kinds && { kinds }),
  });
  tell(totals);
  return hasFailed(totals) ? 1 : 0;
}

function whole(name: string, value: string | undefined, fallback: number): number {
  const number = value === undefined ? fallback : Number(value);
  if (!Number.isInteger(number) || number < 1) throw new DevError(`${name} takes a whole number from 1`);
  return number;
}
