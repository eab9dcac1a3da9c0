import { measureShop, type ShopCosts } from "../bench/measure-shop";
import { plantOrders } from "../bench/plant-orders";
import { ensureBuild } from "../build";
import { onExit } from "../exit";
import { say, step } from "../progress";
import { startStack } from "../stack";

const TIMES = 100;
const SMALL = 1_000;

/**
 * What a new order, its completion, its answer, the first page and an idle sweep cost with few orders in the books and with
 * many, in one run on one machine: the ratio is what counts. `npm run bench -- 1000000` says how many.
 */
export async function run(args: string[]): Promise<number> {
  const large = Number(args[0] ?? 1_000_000);
  await ensureBuild();
  const small = await measure(SMALL);
  const many = await measure(large);
  say("");
  say(`medians of ${TIMES}, in ms     ${number(SMALL)} orders   ${number(large)} orders   ratio`);
  for (const name of ["place", "complete", "order", "home", "sweep"] as const) {
    const [few, lots] = [small[name], many[name]];
    const columns = [
      few.toFixed(1).padStart(14),
      lots.toFixed(1).padStart(16),
      (lots / few).toFixed(2).padStart(9),
    ];
    say(`${name.padEnd(22)}${columns.join("")}`);
  }
  say(`calls to the gateway for one completion: ${Math.max(small.calls, many.calls)}`);
  return 0;
}

async function measure(orders: number): Promise<ShopCosts> {
  const stack = await startStack({ env: { ORDER_HOLD_SECONDS: "3600", TRUSTED_PROXY_HOPS: "1" } });
  onExit(stack.stop);
  await step(`${number(orders)} orders of the past`, () => plantOrders(stack.databaseUrl, orders));
  const { baseUrl, sandboxUrl, env } = stack;
  const target = { baseUrl, sandboxUrl, cronSecret: env.CRON_SECRET ?? "" };
  const costs = await step("Measuring", () => measureShop(target, TIMES));
  await stack.stop();
  return costs;
}

const number = (value: number) => value.toLocaleString("en-US");
