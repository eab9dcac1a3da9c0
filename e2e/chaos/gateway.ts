/** A payment as the sandbox gives it, in the gateway's words. */
export type GatewayPayment = {
  imp_uid: string;
  merchant_uid: string;
  status: string;
  amount: number;
  cancel_amount: number;
};

export type NewPayment = {
  merchant_uid: string;
  amount: number;
  pay_method?: string;
  outcome?: "paid" | "failed" | "ready" | "abandoned";
  currency?: string;
  notify?: "json" | "form" | "none";
};

/** What a window has for the browser when it ends. */
export type WindowEnd =
  /** No window: why not. */
  | { kind: "rejected"; code: string }
  /** The shop's page hears nothing. */
  | { kind: "left" }
  | { kind: "callback"; impUid: string | null; times: number; delayMs: number }
  | { kind: "redirect"; path: string; times: number; delayMs: number };

export type FaultOrder = { on: string; kind: string; times: number; ms: number; seed?: number };

export type OpenWindow = { path: string };
export type Choice = { act: "approve" | "decline" | "cancel" | "issue" | "leave"; method?: string };

/** The gateway's side that is not the shop's: windows that a shopper presses, the console, and the bank. */
export class Gateway {
  readonly #url: string;
  readonly #shopUrl: string;

  constructor({ url, shopUrl }: { url: string; shopUrl: string }) {
    this.#url = url;
    this.#shopUrl = shopUrl;
  }

  /** As if a window had been finished, past what was registered. */
  pay(payment: NewPayment): Promise<GatewayPayment> {
    return this.#control("/payments", { pay_method: "card", outcome: "paid", notify: "json", ...payment });
  }

  /** @returns null where the payment is in no state for it, because somebody else was quicker. */
  async change(
    impUid: string,
    verb: "deposit" | "cancel" | "pay_late" | "notify",
    body: Record<string, unknown> = {},
  ): Promise<GatewayPayment | null> {
    try {
      return await this.#control(`/payments/${impUid}/${verb}`, body);
    } catch (error) {
      if (error instanceof Refused && error.status < 500) return null;
      throw error;
    }
  }

  async setFault(fault: FaultOrder): Promise<string> {
    const { id } = await this.#control<{ id: string }>("/faults", fault);
    return id;
  }

  async clearFaults(): Promise<void> {
    await fetch(`${this.#url}/_sandbox/faults`, { method: "DELETE" });
  }

  /** `request_pay`, as the SDK's frame passes it on. */
  async open(pay: Record<string, unknown>, mobile: boolean): Promise<OpenWindow | WindowEnd> {
    const data = { ...pay, ...(mobile ? {} : { request_id: "req_1" }) };
    const body = { code: "imp00000000", origin: this.#shopUrl, mobile, data };
    const answer = await this.#post("/window/open", JSON.stringify(body), "application/json");
    // The frame's own protocol; what is not there is undefined.
    const next = (await answer.json()) as {
      done?: { error_code?: string };
      window?: string;
      top?: { path: string };
    };
    if (next.done) return { kind: "rejected", code: next.done.error_code ?? "" };
    return { path: next.window ?? next.top?.path ?? "" };
  }

  async press(window: OpenWindow, { act, method = "card" }: Choice): Promise<WindowEnd> {
    const form = new URLSearchParams({ act, method }).toString();
    const answer = await this.#post(window.path, form, "application/x-www-form-urlencoded");
    const location = answer.headers.get("location");
    const page = await answer.text();
    if (location) return { kind: "redirect", path: pathOf(location), times: 1, delayMs: 0 };
    const delayMs = Number(/\},(\d+)\);/.exec(page)?.[1] ?? 0);
    const address = textIn(page, "address");
    if (address)
      return { kind: "redirect", path: pathOf(address), times: page.includes("fetch(") ? 2 : 1, delayMs };
    const message = textIn(page, "message");
    // What the window's page posts, as it wrote it itself.
    const {
      action,
      data,
      times = 1,
    } = JSON.parse(message ?? "{}") as {
      action?: string;
      data?: { imp_uid?: string | null };
      times?: number;
    };
    return action === "done"
      ? { kind: "callback", impUid: data?.imp_uid ?? null, times, delayMs }
      : { kind: "left" };
  }

  #post(path: string, body: string, type: string): Promise<Response> {
    const headers = { "content-type": type, origin: this.#url };
    return fetch(this.#url + path, { method: "POST", headers, body, redirect: "manual" });
  }

  async #control<T = GatewayPayment>(path: string, body: Record<string, unknown>): Promise<T> {
    const response = await fetch(`${this.#url}/_sandbox${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) throw new Refused(response.status, `Sandbox ${path}: ${response.status} ${text}`);
    // The caller names the shape that the control API gives.
    return JSON.parse(text) as T;
  }
}

class Refused extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** A variable of the page's script that holds a text. */
function textIn(page: string, name: string): string | null {
  const found = new RegExp(`var ${name}=("(?:[^"\\\\]|\\\\.)*");`).exec(page);
  // Its own way of writing a text into a script is JSON.
  return found?.[1] ? (JSON.parse(found[1]) as string) : null;
}

function pathOf(address: string): string {
  const { pathname, search } = new URL(address);
  return pathname + search;
}
