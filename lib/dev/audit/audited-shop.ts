import { type DatabaseHandle, openDatabase } from "../../../db/client";
import { type Env, parseEnv } from "../../env";
import { IamportGateway } from "../../iamport/client";
import type { PaymentGateway } from "../../payments/gateway";
import { runningShop } from "../backing";
import { sandboxEnvironment } from "../environment";
import { DevError } from "../exit";
import { joinDatabase } from "../own-database";
import { readDatabaseUrl, readPort } from "../settings";

/** A page of a thousand payments takes longer than what a shopper waits for. */
const TIMEOUT_MS = 60_000;

export type AuditedShop = DatabaseHandle & { gateway: PaymentGateway; env: Env; about: string };

/** The shop that the configuration names; without one, the demo or the dev server that runs on this machine. */
export async function openAuditedShop(): Promise<AuditedShop> {
  const env = await findEnvironment();
  const { db, end } = openDatabase({ url: env.DATABASE_URL, pool: 2, prepare: env.DATABASE_PREPARE });
  const gateway = new IamportGateway({
    apiUrl: env.IAMPORT_API_URL,
    restKey: env.IAMPORT_REST_KEY,
    restSecret: env.IAMPORT_REST_SECRET,
    timeoutMs: TIMEOUT_MS,
  });
  const database = new URL(env.DATABASE_URL);
  const about = `${database.host}${database.pathname} against ${new URL(env.IAMPORT_API_URL).host}`;
  return { db, end, gateway, env, about };
}

async function findEnvironment(): Promise<Env> {
  const port = readPort("PORT", 3000);
  const isSandbox = runningShop(port) > 0 || (readDatabaseUrl() && process.env.IAMPORT_API_URL);
  try {
    return parseEnv(process.env);
  } catch (error) {
    if (isSandbox) return sandboxShop(port);
    if (readDatabaseUrl()) throw new DevError(error instanceof Error ? error.message : String(error));
    throw new DevError(
      `No shop runs on port ${port} of this clone (npm run demo), and DATABASE_URL names none`,
    );
  }
}

async function sandboxShop(port: number): Promise<Env> {
  const sandboxUrl = `http://localhost:${readPort("SANDBOX_PORT", 4010)}`;
  const databaseUrl = readDatabaseUrl() ?? (await joinDatabase());
  return parseEnv(sandboxEnvironment({ port, sandboxUrl, databaseUrl }, process.env));
}
