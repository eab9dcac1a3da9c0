import { type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { orders } from "@/db/schema";

/** Words that may name somebody, such as the holder of an account: null for an order that names nobody any more. */
export function unlessParted(merchantUid: string | AnyPgColumn, words: string): SQL<string | null> {
  return sql`case when not exists (select from ${orders} where ${orders.merchantUid} = ${merchantUid}
    and ${orders.separatedAt} is not null) then ${words}::text end`;
}
