type Target = { baseUrl: string; sandboxUrl: string; cronSecret: string };

export type Placed = { merchantUid: string; total: number; cookie: string };

/** What everybody buys; `plantOrders` puts enough of it in stock. */
export const BENCH_VARIANT = "celadon-teapot-320";

let phone = 0;

/** Buyers over HTTP, each with a cart, a phone and a cookie of their own. Any answer but the expected one throws. */
export class BuyersClient {
  #target: Target;

  constructor(target: Target) {
    this.#target = target;
  }

  async place(key: string): Promise<Placed> {
    phone += 1;
    // As many buyers from one address would be turned away.
    const address = `10.${(phone >> 16) & 255}.${(phone >> 8) & 255}.${phone & 255}`;
    const response = await this.#ask(201, `${this.#target.baseUrl}/api/orders`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "idempotency-key": `${key}.1`,
        "x-forwarded-for": address,
      },
      body: JSON.stringify({
        lines: [{ variantId: BENCH_VARIANT, quantity: 1 }],
        buyer: { name: "재는이", phone: `0109${String(phone).padStart(7, "0")}`, email: "bench@example.com" },
        address: { postcode: "04524", line1: "Seoul", line2: "", note: "" },
        payMethod: "card",
        agreements: { purchase: true, marketing: false },
      }),
    });
    const cookie = response.headers
      .getSetCookie()
      .map((line) => line.split(";")[0])
      .join("; ");
    const { merchant_uid: merchantUid, total } = await response.json();
    return { merchantUid, total, cookie };
  }

  async pay({ merchantUid, total }: Placed): Promise<string> {
    const response = await this.#ask(201, `${this.#target.sandboxUrl}/_sandbox/payments`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        merchant_uid: merchantUid,
        amount: total,
        pay_method: "card",
        outcome: "paid",
        notify: "none",
      }),
    });
    return (await response.json()).imp_uid;
  }

  async complete(merchantUid: string, impUid: string): Promise<void> {
    const response = await this.#ask(200, `${this.#target.baseUrl}/api/payments/complete`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ imp_uid: impUid, merchant_uid: merchantUid }),
    });
    await response.text();
  }

  async readOrder({ merchantUid, cookie }: Placed): Promise<void> {
    const address = `${this.#target.baseUrl}/api/orders/${merchantUid}`;
    await (await this.#ask(200, address, { headers: { cookie } })).text();
  }

  async readHome(): Promise<void> {
    await (await this.#ask(200, `${this.#target.baseUrl}/`)).text();
  }

  async sweep(): Promise<void> {
    const headers = { authorization: `Bearer ${this.#target.cronSecret}` };
    await (await this.#ask(200, `${this.#target.baseUrl}/api/cron/reconcile`, { headers })).text();
  }

  async countCalls(): Promise<number> {
    const response = await this.#ask(200, `${this.#target.sandboxUrl}/_sandbox/calls`);
    const { calls }: { calls: unknown[] } = await response.json();
    return calls.length;
  }

  async #ask(expected: number, address: string, init: RequestInit = {}): Promise<Response> {
    const response = await fetch(address, init);
    if (response.status !== expected)
      throw new Error(`${address} answered ${response.status}: ${await response.text()}`);
    return response;
  }
}
