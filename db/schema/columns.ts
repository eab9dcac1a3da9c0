import { sql } from "drizzle-orm";
import { numeric, timestamp } from "drizzle-orm/pg-core";

/** An instant, by the database's clock where it is written by us. */
export const instant = () => timestamp({ withTimezone: true, mode: "date" });

export const createdAt = () => instant().notNull().default(sql`now()`);

/**
 * Money as the gateway reports it. Won are whole numbers (a check holds it); decimals exist only for a
 * payment made in a currency that we refuse, which must still be booked and sent back to the cent.
 */
export const gatewayAmount = () => numeric({ mode: "number" });
