import { randomUUID } from "node:crypto";
import { BuyersClient } from "./buyers-client";

/** Milliseconds, medians; `calls` is what one completion asks of the gateway. */
export type ShopCosts = {
  place: number;
  complete: number;
  order: number;
  home: number;
  sweep: number;
  calls: number;
};

type Target = { baseUrl: string; sandboxUrl: string; cronSecret: string };

/** What a new order, its completed payment, an order's answer, the first page and an idle sweep cost, one after the other. */
export async function measureShop(target: Target, times: number): Promise<ShopCosts> {
  const buyers = new BuyersClient(target);
  const place: number[] = [];
  const complete: number[] = [];
  const order: number[] = [];
  const home: number[] = [];
  const sweep: number[] = [];
  let calls = 0;
  // The first one pays for what every process pays once: connections, compiled code, the token.
  for (let index = -3; index < times; index += 1) {
    const [placed, tookPlace] = await timed(() => buyers.place(randomUUID()));
    const payment = await buyers.pay(placed);
    const before = await buyers.countCalls();
    const [, took] = await timed(() => buyers.complete(placed.merchantUid, payment));
    const asked = (await buyers.countCalls()) - before;
    const [, tookOrder] = await timed(() => buyers.readOrder(placed));
    const [, tookHome] = await timed(() => buyers.readHome());
    const [, tookSweep] = await timed(() => buyers.sweep());
    if (index < 0) continue;
    place.push(tookPlace);
    complete.push(took);
    order.push(tookOrder);
    home.push(tookHome);
    sweep.push(tookSweep);
    calls = Math.max(calls, asked);
  }
  return {
    place: median(place),
    complete: median(complete),
    order: median(order),
    home: median(home),
    sweep: median(sweep),
    calls,
  };
}

/** What the work gives, and the milliseconds that it took. */
async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const started = performance.now();
  const result = await work();
  return [result, performance.now() - started];
}

function median(values: number[]): number {
  return values.sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0;
}
