import { openDatabase } from "@/db/client";
import { products, stockMoves, variants } from "@/db/schema";
import { parseEnv } from "@/lib/env";
import { IamportGateway } from "@/lib/iamport/client";
import { listenSandbox } from "@/lib/sandbox/listen";
import { createMemoryStore } from "@/lib/sandbox/store";
import { createTestDatabase } from "./database";

/** A payment as the sandbox's control API gives it, in the gateway's words. */
type SandboxPayment = {
  imp_uid: string;
  merchant_uid: string;
  amount: number;
  cancel_amount: number;
  status: string;
};

type Call = { at: number; method: string; path: string; status: number };

/** The shop's own verbs on a real database and the sandbox over HTTP, for one test file. No message is sent by itself. */
export async function openTestShop(variables: Record<string, string> = {}) {
  const database = await createTestDatabase();
  const sandbox = await listenSandbox({
    config: { noticeUrl: "http://localhost:9/api/payments/webhook" },
    store: createMemoryStore(),
    port: 0,
  });
  const configuration = {
    APP_ENV: "sandbox",
    APP_URL: "http://localhost:9",
    DATABASE_URL: database.url,
    IAMPORT_MERCHANT_CODE: "imp00000000",
    IAMPORT_REST_KEY: "sandbox_key",
    IAMPORT_REST_SECRET: "sandbox_secret",
    IAMPORT_API_URL: sandbox.url,
    AUTH_SECRET: "a secret for tests alone",
    CRON_SECRET: "another secret for tests",
    IAMPORT_TIMEOUT_MS: "8000",
    ...variables,
  };
  // What signs and encrypts reads the process's own configuration.
  Object.assign(process.env, configuration);
  const env = parseEnv(configuration);
  const handle = openDatabase({ url: database.url, pool: 20, prepare: true });
  const gateway = new IamportGateway({
    apiUrl: sandbox.url,
    restKey: env.IAMPORT_REST_KEY,
    restSecret: env.IAMPORT_REST_SECRET,
    timeoutMs: env.IAMPORT_TIMEOUT_MS,
  });

  return {
    shop: { db: handle.db, gateway, env },
    configuration,
    databaseUrl: database.url,
    sandboxUrl: sandbox.url,
    ...sandboxControls(sandbox.url),
    async close() {
      await handle.end();
      await sandbox.close();
      await database.drop();
    },
  };
}

/** The sandbox's control API, as the tests use it. */
function sandboxControls(sandboxUrl: string) {
  async function control<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(`${sandboxUrl}/_sandbox${path}`, {
      method,
      headers: { "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok)
      throw new Error(`Sandbox ${method} ${path}: ${response.status} ${await response.text()}`);
    const text = await response.text();
    // The caller names the shape that the contract gives this call.
    return (text ? JSON.parse(text) : null) as T;
  }

  return {
    /** As if a shopper had finished a window; no webhook is sent. */
    pay: (payment: {
      merchant_uid: string;
      amount: number;
      pay_method?: string;
      outcome?: "paid" | "failed" | "ready" | "abandoned";
      currency?: string;
      sandbox?: boolean;
    }) =>
      control<SandboxPayment>("POST", "/payments", {
        pay_method: "card",
        outcome: "paid",
        notify: "none",
        ...payment,
      }),
    at: (impUid: string, action: "deposit" | "cancel" | "pay_late", body: unknown = {}) =>
      control<SandboxPayment>("POST", `/payments/${impUid}/${action}`, body),
    paymentsOf: async (merchantUid: string) =>
      (await control<{ list: SandboxPayment[] }>("GET", `/payments?merchant_uid=${merchantUid}`)).list,
    fault: (fault: { on: string; kind: string; times?: number; ms?: number }) =>
      control<{ id: string }>("POST", "/faults", fault),
    clearFaults: () => control<null>("DELETE", "/faults"),
    calls: async () => (await control<{ calls: Call[] }>("GET", "/calls")).calls,
    /** Moves the gateway's clock forward, by seconds. */
    clock: (advance: number) => control<null>("POST", "/clock", { advance_s: advance }),
    reset: () => control<null>("POST", "/reset"),
  };
}

export type TestShop = Awaited<ReturnType<typeof openTestShop>>;

let serial = 0;

/** One product with one variant of this price (won) and stock. @returns the variant's id. */
export async function makeVariant(
  { shop }: TestShop,
  { price = 39_000, stock = 10 }: { price?: number; stock?: number } = {},
): Promise<string> {
  serial += 1;
  const position = serial;
  const id = `variant-${process.pid}-${position}`;
  // At once: an audit that runs meanwhile must not see stock without its move.
  await shop.db.transaction(async (tx) => {
    await tx.insert(products).values({
      id: `product-${id}`,
      slug: `product-${id}`,
      category: "tea",
      name: { ko: `찻잔 ${position}`, en: `Cup ${position}` },
      summary: { ko: "요약", en: "Summary" },
      description: { ko: "설명", en: "Description" },
      images: [],
      position,
    });
    await tx.insert(variants).values({
      id,
      productId: `product-${id}`,
      option: { ko: "흰색", en: "White" },
      price,
      stock,
      position: 1,
    });
    if (stock > 0) {
      await tx.insert(stockMoves).values({ variantId: id, kind: "corrected", delta: stock, author: "test" });
    }
  });
  return id;
}
