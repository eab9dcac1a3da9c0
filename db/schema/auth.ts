import { index, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { createdAt, instant } from "./columns";

/** A person who has joined. The tables are next-auth's, without what nothing here needs: tokens, pictures. */
export const users = pgTable("users", {
  id: text().primaryKey(),
  name: text(),
  /** Only ever mail that a provider, or a link in a mail, has proven to be theirs. Null where there is none. */
  email: text().unique(),
  emailVerified: instant(),
  createdAt: createdAt(),
});

const userId = () =>
  text()
    .notNull()
    .references(() => users.id, { onDelete: "cascade" });

/** The ways that a person signs in by. One identity at a provider is one person's. */
export const accounts = pgTable(
  "accounts",
  {
    userId: userId(),
    provider: text().notNull(),
    providerAccountId: text().notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.provider, t.providerAccountId] }), index().on(t.userId)],
);

export const sessions = pgTable(
  "sessions",
  {
    /** A keyed hash of what the cookie holds: whoever reads this table is nobody. */
    sessionToken: text().primaryKey(),
    userId: userId(),
    expires: instant().notNull(),
    createdAt: createdAt(),
  },
  (t) => [index().on(t.userId), index().on(t.expires)],
);

/** For links in mails; next-auth hashes the token. */
export const verificationTokens = pgTable(
  "verification_tokens",
  { identifier: text().notNull(), token: text().notNull(), expires: instant().notNull() },
  (t) => [primaryKey({ columns: [t.identifier, t.token] }), index().on(t.expires)],
);
