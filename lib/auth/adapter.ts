import { randomUUID } from "node:crypto";
import type { Adapter, AdapterSession, AdapterUser } from "next-auth/adapters";
import type { Database } from "@/db/client";
import {
  deleteSession,
  findSession,
  insertSession,
  insertVerificationToken,
  takeVerificationToken,
} from "@/db/queries/sessions";
import {
  findUserByAccount,
  findUserByEmail,
  findUserRow,
  insertAccount,
  insertUser,
  type UserRow,
} from "@/db/queries/users";
import type { Env } from "@/lib/env";
import { hashSessionToken } from "./session-cookie";
import { toUser } from "./user";

type AdapterOptions = {
  db: Database;
  env: Env;
  /** Whether next-auth learns who is signed in: to that person it links whichever way in comes next. */
  showsSession: boolean;
};

/**
 * next-auth on our own tables. Ours and not `@auth/drizzle-adapter`, which is made for version 5's core: here tokens
 * of providers are not kept, sessions are kept as hashes, and a mail address counts only when it is proven.
 */
export function createAdapter({ db, env, showsSession }: AdapterOptions): Adapter {
  const orNull = (row: UserRow | null) => row && toAdapterUser(row);
  return {
    /** A link in a mail comes with `emailVerified` set, a provider without; its mail is there only if it vouches. */
    async createUser(given: Omit<AdapterUser, "id">) {
      const email = given.email || null;
      const user = { id: randomUUID(), name: given.name?.slice(0, 60) || null, email };
      const isByMail = email !== null && given.emailVerified !== null;
      const identity = isByMail ? { provider: "email", providerAccountId: email } : undefined;
      return toAdapterUser(await insertUser(db, user, identity));
    },
    getUser: async (id) => orNull(await findUserRow(db, id)),
    getUserByEmail: async (email) => orNull(await findUserByEmail(db, email)),
    getUserByAccount: async ({ provider, providerAccountId }) =>
      orNull(await findUserByAccount(db, { provider, providerAccountId })),
    // All that next-auth ever changes is that a mail is proven, and only proven ones are here.
    updateUser: async ({ id }) => {
      const row = await findUserRow(db, id);
      if (!row) throw new Error("The user is gone");
      return toAdapterUser(row);
    },
    async linkAccount({ userId, provider, providerAccountId }: Linking) {
      await insertAccount(db, { userId, provider, providerAccountId });
    },
    async createSession(session) {
      await insertSession(db, { ...session, sessionToken: hashSessionToken(session.sessionToken) });
      return session;
    },
    async getSessionAndUser(sessionToken) {
      const found = showsSession ? await findSession(db, hashSessionToken(sessionToken)) : null;
      if (!found || !toUser(found.user, env)) return null;
      const session: AdapterSession = { ...found.session, sessionToken };
      return { session, user: toAdapterUser(found.user) };
    },
    // Sessions end when they end.
    updateSession: async () => null,
    async deleteSession(sessionToken) {
      await deleteSession(db, hashSessionToken(sessionToken));
    },
    async createVerificationToken(token) {
      await insertVerificationToken(db, token);
      return token;
    },
    useVerificationToken: (token) => takeVerificationToken(db, token),
  };
}

type Linking = { userId: string; provider: string; providerAccountId: string };

function toAdapterUser({ id, name, email, emailVerified }: UserRow): AdapterUser {
  // next-auth's type wants a mail address of everybody; its own flows work without, as Kakao's users may be.
  return { id, name, email: email ?? "", emailVerified };
}
