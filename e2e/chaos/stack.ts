import postgres from "postgres";
import { announceServing } from "../../lib/dev/build";
import { type Environment, sandboxEnvironment } from "../../lib/dev/environment";
import { onExit } from "../../lib/dev/exit";
import { FILLED } from "../../lib/dev/fill";
import { freePort } from "../../lib/dev/ports";
import { type CrashableCluster, startCrashableCluster } from "../../lib/dev/postgres/cluster";
import { createFromTemplate, ensureTemplate } from "../../lib/dev/postgres/databases";
import { startSandbox } from "../../lib/dev/sandbox-server";
import { createMemoryStore, type SandboxStore } from "../../lib/sandbox/store";
import { startBalancer } from "./balancer";
import type { Random } from "./random";
import { ShopProcess } from "./shop-process";

/** What production waits minutes and days for. */
const SHORT_TIMES = {
  ORDER_HOLD_SECONDS: "2",
  VBANK_DUE_SECONDS: "2",
  VBANK_GRACE_SECONDS: "1",
  IAMPORT_TIMEOUT_MS: "800",
} satisfies Environment;
export const GATEWAY_TIMEOUT_MS = Number(SHORT_TIMES.IAMPORT_TIMEOUT_MS);
/** What the gateway sends to no shop's process: the sweep comes from outside, and every address is a shopper's. */
const FIXED = { SWEEP_SECONDS: "86400", TRUSTED_PROXY_HOPS: "1", IAMPORT_CONFIRM: "on", DATABASE_POOL: "5" };

export type ChaosStack = {
  /** Where browsers and the gateway find the shop: in turn one process and the other. */
  shopUrl: string;
  shops: [ShopProcess, ShopProcess];
  postgres: CrashableCluster;
  /** The harness's own eyes and hands in the database. */
  sql: postgres.Sql;
  databaseUrl: string;
  sandboxUrl: string;
  cronSecret: string;
  /** The gateway with an empty memory, in one of its habits that the evidence about the real one leaves open. */
  openGateway(random: Random): Promise<SandboxStore>;
  stop(): Promise<void>;
};

/** Two processes of the production build in `root`, one database that can be killed, one gateway. */
export async function startChaosStack({ root }: { root: string }): Promise<ChaosStack> {
  announceServing();
  const cluster = await startCrashableCluster();
  const database = await createFromTemplate(
    cluster.serverUrl,
    await ensureTemplate(cluster.serverUrl, FILLED),
  );
  const sql = postgres(database.url, { max: 5, connect_timeout: 2, onnotice: () => {} });
  const ports = [await freePort(), await freePort()] as const;
  const balancer = await startBalancer(() => ports);
  const gateway = await gatewayAt(await freePort(), `${balancer.url}/api/payments/webhook`);
  const settings = { port: ports[0], sandboxUrl: gateway.url, databaseUrl: database.url };
  const env = sandboxEnvironment(settings, { ...SHORT_TIMES, ...FIXED, APP_URL: balancer.url });
  const shops: [ShopProcess, ShopProcess] = [
    new ShopProcess({ root, port: ports[0], env }),
    new ShopProcess({ root, port: ports[1], env }),
  ];
  const stop = async () => {
    await Promise.all(shops.map((shop) => shop.stop()));
    await balancer.close();
    await gateway.close();
    await sql.end({ timeout: 1 });
    await cluster.stop();
  };
  onExit(stop);
  await Promise.all(shops.map((shop) => shop.start()));
  return {
    shopUrl: balancer.url,
    shops,
    postgres: cluster,
    sql,
    databaseUrl: database.url,
    sandboxUrl: gateway.url,
    cronSecret: env.CRON_SECRET ?? "",
    openGateway: gateway.open,
    stop,
  };
}

/** Opened anew for each seed, always at the same address. */
async function gatewayAt(port: number, noticeUrl: string) {
  let close = async () => {};
  return {
    url: `http://localhost:${port}`,
    close: () => close(),
    open: async (random: Random): Promise<SandboxStore> => {
      await close();
      const store = createMemoryStore();
      const config = {
        noticeUrl,
        webhookOrder: random.pick(["before", "after", "race"]),
        webhookFormat: random.pick(["json", "form"]),
        partialCancelStatus: random.pick(["cancelled", "paid"]),
        closedAccountStatus: random.pick(["cancelled", "failed"]),
        vbankDateZero: random.chance(0.25),
      };
      close = (await startSandbox({ port, store, config })).close;
      return store;
    },
  };
}
