import { setTimeout as sleep } from "node:timers/promises";
import { callSweep } from "./call-sweep";
import { KILL_POSTGRES, KILL_SHOP } from "./faults";
import { passBackoff } from "./hands";
import type { Random } from "./random";
import type { ChaosStack } from "./stack";
import type { World } from "./world";

type Troubled = { stack: ChaosStack; world: World; random: Random; kinds: readonly string[] };

/** Everything that besets a seed while its shoppers are at it. Each actor goes on until `isOver`. */
export async function makeTrouble(troubled: Troubled, isOver: () => boolean): Promise<void> {
  const { random } = troubled;
  await Promise.all([
    setFaults({ ...troubled, random: random.fork("faults") }, isOver),
    killShops({ ...troubled, random: random.fork("shops") }, isOver),
    killPostgres({ ...troubled, random: random.fork("postgres") }, isOver),
    sweepNowAndThen({ ...troubled, random: random.fork("sweep") }, isOver),
  ]);
}

/** Each of the kinds comes once before any comes again, over as many seeds as that takes. */
async function setFaults({ world, random, kinds }: Troubled, isOver: () => boolean): Promise<void> {
  const messages = kinds.filter((kind) => !kind.startsWith("kill:"));
  let deck: string[] = [];
  while (!isOver() && messages.length > 0) {
    if (deck.length === 0) deck = random.shuffle(messages);
    const [on = "", kind = ""] = (deck.pop() ?? "").split(":");
    await world.faults.inject({
      on,
      kind,
      times: random.int(1, 2),
      ms: random.int(100, 1500),
      seed: random.int(0, 1e6),
    });
    await sleep(random.int(60, 220));
  }
}

async function killShops({ stack, world, random, kinds }: Troubled, isOver: () => boolean): Promise<void> {
  if (!kinds.includes(KILL_SHOP)) return;
  for (;;) {
    await sleep(random.int(700, 3500));
    if (isOver()) return;
    const shop = stack.shops[random.int(0, 1)] ?? stack.shops[0];
    await shop.kill();
    world.faults.note(KILL_SHOP);
    await sleep(random.int(0, 500));
    await shop.start();
  }
}

async function killPostgres({ stack, world, random, kinds }: Troubled, isOver: () => boolean): Promise<void> {
  if (!kinds.includes(KILL_POSTGRES) || random.chance(0.4)) return;
  await sleep(random.int(1000, 5000));
  if (isOver()) return;
  await stack.postgres.crash();
  world.faults.note(KILL_POSTGRES);
  await sleep(random.int(0, 400));
  await stack.postgres.restart();
}

/** The timer of production, with the waits of production passed by hand. Two at once, now and then. */
async function sweepNowAndThen({ stack, random }: Troubled, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    await sleep(random.int(200, 700));
    await passBackoff(stack.sql).catch(() => undefined);
    const sweeps = random.chance(0.2) ? 2 : 1;
    await Promise.all(Array.from({ length: sweeps }, () => callSweep(stack)));
  }
}
