import { setTimeout as sleep } from "node:timers/promises";
import type { SandboxStore } from "../../lib/sandbox/store";
import { SLOW_MS } from "./behaviours/cancels";
import { callSweep } from "./call-sweep";
import { passAllTimes } from "./hands";
import { type ChaosStack, GATEWAY_TIMEOUT_MS } from "./stack";

const MOST_SWEEPS = 40;
const LOOK_EVERY_MS = 100;
/** Longer than a process waits for the gateway, so that a call which it waits for is not taken for rest. */
const QUIET_MS = GATEWAY_TIMEOUT_MS + 300;
const MOST_UNREST_MS = 60_000;

export type Healing = { sweeps: number; isQuiet: boolean };

/** Faults are over: everybody is up again, what is on its way arrives, and the sweep finishes what was left. */
export async function heal(stack: ChaosStack, store: SandboxStore): Promise<Healing> {
  const clearedAt = Date.now();
  await Promise.all(stack.shops.map((shop) => shop.start()));
  await rest(stack, store);
  let sweeps = 0;
  let isQuiet = false;
  // What the gateway still has under way may change the books after a sweep that found nothing to do.
  while (sweeps < MOST_SWEEPS && !(isQuiet && Date.now() - clearedAt > SLOW_MS)) {
    if (isQuiet) await sleep(LOOK_EVERY_MS);
    await passAllTimes(stack.sql);
    const report = await callSweep(stack);
    sweeps += 1;
    isQuiet =
      report !== null && report.settled + report.expired + report.refunded === 0 && (await isDone(stack));
  }
  await rest(stack, store);
  return { sweeps, isQuiet };
}

/** Nothing left that goes on by itself. What waits for a person or an account stays. */
async function isDone({ sql }: ChaosStack): Promise<boolean> {
  const [row] = await sql<{ open: number }[]>`
    select (
      (select count(*) from orders where status in ('pending', 'awaiting_deposit'))
      + (select count(*) from refunds where status in ('wanted', 'sent', 'unknown'))
      + (select count(*) from account_closings where status in ('wanted', 'sent', 'unknown'))
    )::int as open`;
  return row?.open === 0;
}

/** Waits until no process asks the gateway or the database any more. */
async function rest({ sql }: ChaosStack, store: SandboxStore): Promise<void> {
  let heard = -1;
  let quietSince = Date.now();
  for (const start = Date.now(); Date.now() - start < MOST_UNREST_MS; await sleep(LOOK_EVERY_MS)) {
    const calls = await store.run((state) => state.calls.length + state.deliveries.length);
    const [row] = await sql<{ busy: number }[]>`
      select count(*)::int as busy from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'`;
    if (calls !== heard || row?.busy !== 0) quietSince = Date.now();
    heard = calls;
    if (Date.now() - quietSince > QUIET_MS) return;
  }
}
