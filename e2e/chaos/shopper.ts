import { setTimeout as sleep } from "node:timers/promises";
import { type Answer, Browser } from "./browser";
import type { Choice, NewPayment, OpenWindow, WindowEnd } from "./gateway";
import type { Random } from "./random";
import type { World } from "./world";

export type Order = { merchantUid: string; total: number; pay: Record<string, unknown> };
export type PayMethod = "card" | "kakaopay" | "naverpay" | "tosspay" | "trans" | "phone" | "vbank";

const BUYER = { name: "홍길동", email: "a@b.kr" };
const ADDRESS = { postcode: "04524", line1: "서울 중구 세종대로 110", line2: "", note: "" };
const TRIES = 6;
/** Other goods, when the first ones are sold out. */
const CARTS = 3;

/** One person with one browser, who does what a browser lets a person do. */
export class Shopper {
  readonly world: World;
  readonly random: Random;
  readonly browser: Browser;
  readonly #phone: string;
  #carts = 0;

  constructor(world: World, random: Random) {
    this.world = world;
    this.random = random;
    this.browser = new Browser({ shopUrl: world.shopUrl, answers: world.answers, random });
    this.#phone = `010${String(random.int(0, 99_999_999)).padStart(8, "0")}`;
  }

  pause(least: number, most: number): Promise<void> {
    return sleep(this.random.int(least, most));
  }

  /** @returns null when nothing can be had: sold out again and again, or the shop did not answer for too long. */
  async order(payMethod: PayMethod = "card"): Promise<Order | null> {
    for (let left = CARTS; left > 0; left -= 1) {
      const placed = await this.#place(payMethod);
      if (placed !== "sold out") return placed;
    }
    return null;
  }

  async #place(payMethod: PayMethod): Promise<Order | "sold out" | null> {
    this.#carts += 1;
    const key = `chaos-${this.random.seed}-${this.#phone}-${this.#carts}.1`;
    const lines = this.random
      .shuffle(this.world.goods)
      .slice(0, this.random.int(1, 2))
      .map(({ id }) => ({ variantId: id, quantity: this.random.int(1, 2) }));
    const request = {
      lines,
      buyer: { ...BUYER, phone: this.#phone },
      address: ADDRESS,
      payMethod,
      agreements: { purchase: true, marketing: false },
    };
    const send = () => this.browser.post("/api/orders", request, { "idempotency-key": key });
    // A double click, or a page that repeats what it got no answer to.
    const first = this.random.chance(0.3) ? await Promise.all([send(), send()]) : [await send()];
    for (
      let left = TRIES;
      first.every(({ status }) => status === 0 || status >= 500) && left > 0;
      left -= 1
    ) {
      await this.pause(200, 600);
      first.push(await send());
    }
    const made = first.filter(({ status }) => status === 201).map(toOrder);
    if (new Set(made.map(({ merchantUid }) => merchantUid)).size > 1) {
      this.world.told.wrong.push(`one key made two orders: ${made.map(({ merchantUid }) => merchantUid)}`);
    }
    return made[0] ?? (first.some(({ body }) => body.code === "out_of_stock") ? "sold out" : null);
  }

  /** The same order again, perhaps in another way. @returns null when it takes no payment any more. */
  async payAgain({ merchantUid }: Order, payMethod: PayMethod): Promise<Order | null> {
    for (let left = TRIES; left > 0; left -= 1) {
      const answer = await this.browser.post(`/api/orders/${merchantUid}/pay`, { payMethod });
      if (answer.status === 200) return toOrder(answer);
      if (answer.status !== 0 && answer.status < 500) return null;
      await this.pause(200, 600);
    }
    return null;
  }

  async open(order: Order, mobile = false): Promise<OpenWindow | null> {
    const window = await this.world.gateway.open(order.pay, mobile);
    return "path" in window && !("kind" in window) ? window : null;
  }

  /** Opens a window and ends it. @returns null when there was none. */
  async window(order: Order, choice: Choice, mobile = false): Promise<WindowEnd | null> {
    const window = await this.open(order, mobile);
    if (!window) return null;
    await this.pause(0, 300);
    return this.world.gateway.press(window, choice);
  }

  /** What the page does with a window's end. It may hear it twice, late, or never. */
  async hear(order: Order, end: WindowEnd | null): Promise<void> {
    if (!end || end.kind === "left" || end.kind === "rejected") return this.poll(order);
    await sleep(Math.min(end.delayMs, 2000));
    const once = () => (end.kind === "callback" ? this.complete(order, end.impUid) : this.comeBack(end.path));
    const times = this.random.chance(0.2) ? end.times + 1 : end.times;
    await Promise.all(Array.from({ length: times }, once));
    if (this.random.chance(0.5)) await this.poll(order);
  }

  /** The callback. Not heard by the shop in one case of ten: a lost connection, a closed lid. */
  async complete({ merchantUid }: { merchantUid: string }, impUid: string | null): Promise<void> {
    if (this.random.chance(0.1)) return;
    const body = { imp_uid: impUid, merchant_uid: merchantUid };
    const answer = await this.browser.post("/api/payments/complete", body);
    if (answer.status === 200 && answer.body.status === "success") this.world.told.paid.add(merchantUid);
  }

  async comeBack(path: string): Promise<void> {
    if (this.random.chance(0.1)) return;
    await this.browser.get(path);
  }

  /** The order's page asks a few times. */
  async poll({ merchantUid }: Order): Promise<void> {
    for (let left = this.random.int(0, 3); left > 0; left -= 1) {
      await this.pause(100, 500);
      await this.browser.get(`/api/orders/${merchantUid}`);
    }
  }

  /** A payment that the shop is told of by the gateway, by the browser, by both, or by nobody. */
  async attempt(order: Order, change: Partial<NewPayment> = {}) {
    const notify = this.random.pick(["json", "form", "none"]);
    const payment = await this.world.gateway.pay({
      merchant_uid: order.merchantUid,
      amount: order.total,
      notify,
      ...change,
    });
    if (this.random.chance(0.7)) await this.complete(order, payment.imp_uid);
    return payment;
  }
}

function toOrder({ body }: Answer): Order {
  const { merchant_uid: merchantUid, total, pay } = body;
  return {
    merchantUid: String(merchantUid),
    total: Number(total),
    // Handed on unchanged, as the page does.
    pay: typeof pay === "object" && pay !== null ? { ...pay } : {},
  };
}
