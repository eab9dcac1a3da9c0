import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { createdAt, instant } from "./columns";
import { receiptKind, receiptStatus } from "./enums";
import { orders } from "./orders";
import { payments } from "./payments";

/** 현금영수증 of an order that is paid by transfer or into an account: what it should say, and what it says. */
export const cashReceipts = pgTable(
  "cash_receipts",
  {
    merchantUid: text()
      .primaryKey()
      .references(() => orders.merchantUid),
    kind: receiptKind().notNull(),
    /** Phone or business number: encrypted, and wiped when no receipt can follow any more. Null for `self`. */
    identifierCipher: text(),
    impUid: text().references(() => payments.impUid),
    status: receiptStatus().notNull(),
    /** Won that the receipt has to be for; 0 for none. It follows what the payment holds. */
    wantedAmount: integer().notNull().default(0),
    /** Won that the gateway's receipt is for, as last seen. */
    issuedAmount: integer().notNull().default(0),
    attempts: integer().notNull().default(0),
    nextAt: instant(),
    leasedUntil: instant(),
    lastError: text(),
    applyNum: text(),
    receiptUrl: text(),
    issuedAt: instant(),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (t) => [
    index().on(t.createdAt).where(sql`${t.status} = 'asked'`),
    index().on(t.nextAt).where(sql`${t.nextAt} is not null`),
    index("cash_receipts_refused_index").on(t.updatedAt).where(sql`${t.status} = 'refused'`),
    check("cash_receipts_won", sql`${t.wantedAmount} >= 0 and ${t.issuedAmount} >= 0`),
    check("cash_receipts_done", sql`${t.status} <> 'done' or ${t.wantedAmount} = ${t.issuedAmount}`),
    check("cash_receipts_has_payment", sql`(${t.status} = 'asked') = (${t.impUid} is null)`),
  ],
);
