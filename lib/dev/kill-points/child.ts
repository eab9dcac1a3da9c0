import { sql } from "drizzle-orm";
import { openDatabase } from "../../../db/client";
import { parseEnv } from "../../env";
import { IamportGateway } from "../../iamport/client";
import type { Shop } from "../../orders/shop";
import { type Input, VERBS, type VerbName } from "./verbs";

/** What the process is told to do: each with a database and a gateway of its own address. */
export type Task = {
  verb: VerbName;
  input: Input;
  configuration: Record<string, string>;
};
/** What it tells: ready to begin, or a task is over. */
export type Told = { ready: true } | { over: number; failure: string | null };

/** Longer than anybody waits: a call that stands still at a boundary stays there until the end. */
const PATIENCE_MS = 600_000;

function tell(told: Told): void {
  process.send?.(told);
}

async function openShop(configuration: Record<string, string>): Promise<Shop> {
  // What signs and encrypts reads the process's own configuration.
  Object.assign(process.env, configuration);
  const env = parseEnv(configuration);
  const { db } = openDatabase({ url: env.DATABASE_URL, pool: 5, prepare: true });
  const { IAMPORT_API_URL: apiUrl, IAMPORT_REST_KEY: restKey, IAMPORT_REST_SECRET: restSecret } = env;
  await db.execute(sql`select 1`);
  return { db, env, gateway: new IamportGateway({ apiUrl, restKey, restSecret, timeoutMs: PATIENCE_MS }) };
}

async function work(tasks: Task[]): Promise<void> {
  const shops = await Promise.all(tasks.map(({ configuration }) => openShop(configuration)));
  process.once("message", () => {
    tasks.forEach(({ verb, input }, index) => {
      const shop = shops[index];
      if (!shop) throw new Error("Each task has its shop");
      VERBS[verb](shop, input).then(
        () => tell({ over: index, failure: null }),
        (error: unknown) => tell({ over: index, failure: String(error) }),
      );
    });
  });
  tell({ ready: true });
}

// The parent's first message is the tasks, its second lets them go.
process.once("message", (tasks: Task[]) => void work(tasks));
