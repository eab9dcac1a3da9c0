import { say, step } from "../../../lib/dev/progress";
import { FINDINGS } from "../findings";
import type { Totals } from "../report";
import { hasFailed, runChaos } from "../run-chaos";
import { SMALL } from "../small";
import { GUARDS, type Guard } from "./all";
import { type CopiedShop, copyShop } from "./copied-shop";

export type Proof = { guard: Guard; isCaught: boolean };

/** Takes each guard away in turn and lets the small run at what is left: it has to fail every time. */
export async function proveGuards(names: string[] = []): Promise<Proof[]> {
  const guards = GUARDS.filter(({ name }) => names.length === 0 || names.some((part) => name.includes(part)));
  const copy = await step("A copy of the sources", async () => copyShop());
  try {
    const proofs: Proof[] = [];
    for (const guard of guards) proofs.push(await prove(guard, copy));
    return proofs;
  } finally {
    copy.remove();
  }
}

async function prove(guard: Guard, copy: CopiedShop): Promise<Proof> {
  const { name, edit, prepare } = guard;
  if (edit) await step(`A shop without ${name}`, () => copy.buildWith(edit));
  const totals = await runChaos({
    ...SMALL,
    ...(edit && { root: copy.root }),
    ...(prepare && {
      prepare: async (stack) => {
        await prepare(stack);
      },
    }),
    isBrief: true,
  });
  const isCaught = hasFailed(totals);
  say(
    isCaught ? `✔ Without ${name} the small run fails: ${causes(totals)}` : `✖ The small run misses ${name}`,
  );
  return { guard, isCaught };
}

function causes({ findings }: Totals): string {
  return (
    Object.entries(FINDINGS)
      // The keys of a constant are its names.
      .map(([kind, words]) => ({ words, weight: findings[kind as keyof typeof findings] }))
      .filter(({ weight }) => weight > 0)
      .map(({ words, weight }) => `${words} ${weight.toLocaleString("en-US")}`)
      .join(", ")
  );
}
