import { sql } from "drizzle-orm";
import { bigserial, check, index, integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { createdAt, gatewayAmount, instant } from "./columns";
import { messageKind, messageStatus } from "./enums";
import { orders } from "./orders";

/**
 * What shoppers are to be written, put down in the transaction of what it is about. It names an order and nothing
 * more of a person: address and words come from the order when it is sent.
 */
export const outbox = pgTable(
  "outbox",
  {
    /** Stands in the Message-ID, the same at every try, so that a mailbox can tell a repetition. */
    id: uuid().primaryKey().defaultRandom(),
    merchantUid: text()
      .notNull()
      .references(() => orders.merchantUid),
    kind: messageKind().notNull(),
    /** What of the order it is about, such as an imp_uid or a refund's id: one message each. */
    subject: text().notNull(),
    /** The payment that it is about, if it is about one. */
    impUid: text(),
    /** What went back, where that is what it tells; in the payment's currency. */
    amount: gatewayAmount(),
    status: messageStatus().notNull().default("waiting"),
    attempts: integer().notNull().default(0),
    nextAt: instant().default(sql`now()`),
    leasedUntil: instant(),
    lastError: text(),
    createdAt: createdAt(),
    sentAt: instant(),
  },
  (t) => [
    unique("outbox_one_message_an_event").on(t.merchantUid, t.kind, t.subject),
    index().on(t.nextAt).where(sql`${t.nextAt} is not null`),
    index().on(t.createdAt).where(sql`${t.status} = 'given_up'`),
    check("outbox_waits_for_its_time", sql`(${t.status} = 'waiting') = (${t.nextAt} is not null)`),
    check("outbox_sent_has_time", sql`(${t.status} = 'sent') = (${t.sentAt} is not null)`),
  ],
);

/** The inbox of a practice shop, which sends no mail to anybody. Empty everywhere else. */
export const sandboxMails = pgTable(
  "sandbox_mails",
  {
    id: bigserial({ mode: "number" }).primaryKey(),
    messageId: text().notNull().unique("sandbox_mails_one_a_message"),
    /** The order that it is about; null for what concerns none, such as a link to sign in. */
    merchantUid: text().references(() => orders.merchantUid),
    sender: text().notNull(),
    recipient: text().notNull(),
    subject: text().notNull(),
    text: text().notNull(),
    html: text().notNull(),
    at: createdAt(),
  },
  (t) => [index().on(t.merchantUid)],
);
