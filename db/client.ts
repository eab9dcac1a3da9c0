import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres, { type Sql } from "postgres";
import { getEnv } from "@/lib/env";
import { stopAtLostConnections } from "./lost-connections";
import * as schema from "./schema";

export type Database = PostgresJsDatabase<typeof schema> & { $client: Sql };
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
  const client = postgres(options.url, {
    max: options.pool,
    prepare: options.prepare,
    connect_timeout: 10,
    idle_timeout: 60,
    onnotice: () => {},
    connection: options.serves && options.prepare ? SERVING_LIMITS : {},
  });
  stopAtLostConnections(client);
  return { db: drizzle(client, { schema, casing: "snake_case" }), end: () => client.end({ timeout: 5 }) };
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
