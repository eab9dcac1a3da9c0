import { createServer } from "node:http";
import type { SandboxConfig } from "../config";
import { listenSandbox } from "../listen";
import { createMemoryStore } from "../store";
import type { Payment } from "../wire";

export type Answer<T = unknown> = {
  status: number;
  code: number;
  message: string | null;
  response: T;
  text: string;
};
export type Heard = { path: string; type: string; body: string };

/** What the stand-in shop answers to a call; the webhook gets 200 unless told otherwise. */
export type ShopReply = (path: string) => { status: number; body?: string } | undefined;

async function listenShop(heard: Heard[], reply: ShopReply) {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const path = request.url ?? "";
    heard.push({ path, type: request.headers["content-type"] ?? "", body: Buffer.concat(chunks).toString() });
    const { status, body = "" } = reply(path) ?? { status: 200 };
    response.writeHead(status).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return { server, url: `http://localhost:${typeof address === "object" && address ? address.port : 0}` };
}

/** A sandbox on a free port, with a shop that writes down what it hears. */
export async function startSandbox(config: Partial<SandboxConfig> = {}, reply: ShopReply = () => undefined) {
  const heard: Heard[] = [];
  const shop = await listenShop(heard, reply);
  const store = createMemoryStore();
  const sandbox = await listenSandbox({
    config: { noticeUrl: `${shop.url}/webhook`, ...config },
    store,
    port: 0,
  });
  const client = createClient(sandbox.url);
  return {
    ...client,
    url: sandbox.url,
    shopUrl: shop.url,
    heard,
    store,
    idle: () => sandbox.idle(),
    async close() {
      shop.server.closeAllConnections();
      shop.server.close();
      await sandbox.close();
    },
  };
}

export type TestSandbox = Awaited<ReturnType<typeof startSandbox>>;

function createClient(url: string) {
  let token = "";

  function send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const payload = body === undefined ? {} : { body: JSON.stringify(body) };
    return fetch(url + path, {
      method,
      headers: { "content-type": "application/json", ...headers },
      ...payload,
    });
  }

  async function rest<T = Payment>(method: string, path: string, body?: unknown): Promise<Answer<T>> {
    if (token === "") token = await signIn();
    const answer = await send(method, path, body, { authorization: token });
    const text = await answer.text();
    // The gateway's envelope; a test that gets something else fails on what it expects of it.
    return { status: answer.status, text, ...(JSON.parse(text) as Omit<Answer<T>, "status" | "text">) };
  }

  async function signIn(): Promise<string> {
    const answer = await send("POST", "/users/getToken", {
      imp_key: "sandbox_key",
      imp_secret: "sandbox_secret",
    });
    const { response } = (await answer.json()) as Answer<{ access_token: string }>;
    return response.access_token;
  }

  async function control<T = Payment>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await send(method, `/_sandbox${path}`, body);
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${answer.status} ${text}`);
    return JSON.parse(text) as T;
  }

  function pay(over: Record<string, unknown> = {}): Promise<Payment> {
    const body = {
      merchant_uid: "order_1",
      amount: 15000,
      pay_method: "card",
      outcome: "paid",
      notify: "none",
      ...over,
    };
    return control("POST", "/payments", body);
  }

  return { send, rest, control, pay, signIn };
}
