import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { getEnv } from "@/lib/env";
import { type Client, createLastingClient } from "./lasting-client";
import * as schema from "./schema";

export type Database = PostgresJsDatabase<typeof schema> & { $client: Client };
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];
/** What a query needs: the pool, or the transaction it takes part in. */
export type Db = Database | Transaction;

/** Milliseconds. */
const SERVING_LIMITS = { lock_timeout: 10_000, idle_in_transaction_session_timeout: 20_000 };

export type DatabaseHandle = { db: Database; end(): Promise<void> };

/**
 * @param options.serves whether requests wait for it: then no statement waits for a lock, and no transaction for a
 * frozen process, longer than a caller would. A pooler that takes no such settings is one with `prepare: false`.
 */
export function openDatabase(options: {
  url: string;
  pool: number;
  prepare: boolean;
  serves?: boolean;
}): DatabaseHandle {
  const client = createLastingClient(() =>
    postgres(options.url, {
      max: options.pool,
      prepare: options.prepare,
      connect_timeout: 10,
      idle_timeout: 60,
      // The driver's own wait between tries grows to 20 s, and every query that needs a connection waits with it.
      backoff: () => 0.1,
      onnotice: () => {},
      // A round trip a connection, for arrays that no table has.
      fetch_types: false,
      connection: options.serves && options.prepare ? SERVING_LIMITS : {},
    }),
  );
  // Drizzle asks for the driver's whole type and uses what the client has.
  const db = drizzle(client as postgres.Sql, { schema, casing: "snake_case" });
  return { db, end: () => client.end({ timeout: 5 }) };
}

// Kept on globalThis: a hot reload makes this module anew and must not open a second pool.
const holder = globalThis as typeof globalThis & { ongiDatabase?: DatabaseHandle };

export function getDb(): Database {
  const env = getEnv();
  holder.ongiDatabase ??= openDatabase({
    url: env.DATABASE_URL,
    pool: env.DATABASE_POOL,
    prepare: env.DATABASE_PREPARE,
    serves: true,
  });
  return holder.ongiDatabase.db;
}
