import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { SandboxConfig } from "../sandbox/config";
import { createMemoryStore } from "../sandbox/store";
import { hasBuild } from "./build";
import { type Environment, sandboxEnvironment } from "./environment";
import { DevError } from "./exit";
import { FILLED } from "./fill";
import { packageFile } from "./paths";
import { freePort } from "./ports";
import { startTemporaryCluster } from "./postgres/cluster";
import { createFromTemplate, ensureTemplate } from "./postgres/databases";
import { startSandbox } from "./sandbox-server";
import { startShop } from "./shop";

export type StackOptions = {
  /** Variables of the contract that differ from a shop in front of the sandbox. */
  env?: Environment;
  sandbox?: Partial<SandboxConfig>;
  /** The old family of SDK file, with the jQuery that it needs. */
  sdk?: "1.1.5";
};

export type Stack = {
  baseUrl: string;
  sandboxUrl: string;
  databaseUrl: string;
  /** What the shop was started with, secrets included. */
  env: Environment;
  shopLog: string;
  stop(): Promise<void>;
};

/**
 * A whole shop of its own on free ports: a database fresh from the template, a sandbox and `next start` of the
 * build that is there. Its sweep is called by nobody unless SWEEP_SECONDS is given.
 */
export async function startStack({ env = {}, sandbox = {}, sdk }: StackOptions = {}): Promise<Stack> {
  if (!hasBuild())
    throw new DevError("There is no production build: start this by npm run e2e, which makes it.");
  const stops: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (let next = stops.pop(); next; next = stops.pop()) await next();
  };
  try {
    const database = await createDatabase(stops);
    const port = await freePort();
    const baseUrl = env.APP_URL ?? `http://localhost:${port}`;
    const noticeUrl = `${baseUrl}/api/payments/webhook`;
    const config = { noticeUrl, ...sandbox };
    const gateway = await startSandbox({ port: 0, store: createMemoryStore(), config });
    stops.push(gateway.close);
    const given = { SWEEP_SECONDS: "86400", ...(sdk && (await oldSdk(gateway.url, stops))), ...env };
    const settings = { port, sandboxUrl: gateway.url, databaseUrl: database };
    const complete = sandboxEnvironment(settings, given);
    const shop = await startShop(port, complete);
    stops.push(shop.stop);
    return {
      baseUrl,
      sandboxUrl: gateway.url,
      databaseUrl: database,
      env: complete,
      shopLog: shop.logFile,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** On the run's server (TEST_DATABASE_URL), or on one of this stack's own. */
async function createDatabase(stops: (() => Promise<void>)[]): Promise<string> {
  let serverUrl = process.env.TEST_DATABASE_URL;
  if (!serverUrl) {
    const cluster = await startTemporaryCluster();
    stops.push(cluster.stop);
    serverUrl = cluster.serverUrl;
  }
  const { url, drop } = await createFromTemplate(serverUrl, await ensureTemplate(serverUrl, FILLED));
  stops.push(drop);
  return url;
}

/** The shop's pages load jQuery from a site of its own, as in real life, but from this machine. */
async function oldSdk(sandboxUrl: string, stops: (() => Promise<void>)[]): Promise<Environment> {
  const source = await readFile(packageFile("jquery/dist/jquery.min.js"));
  const server = createServer((_request, response) => {
    response.writeHead(200, { "content-type": "text/javascript" }).end(source);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  stops.push(async () => {
    server.close();
    server.closeAllConnections();
  });
  // Listening on a port, its address is no path.
  const { port } = server.address() as AddressInfo;
  return {
    IAMPORT_SDK_URL: `${sandboxUrl}/js/iamport.payment-1.1.5.js`,
    IAMPORT_JQUERY_URL: `http://localhost:${port}/jquery-1.12.4.min.js`,
  };
}
