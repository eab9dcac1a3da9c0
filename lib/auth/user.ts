import type { UserRow } from "@/db/queries/users";
import type { Env } from "@/lib/env";

/** Who is signed in, as pages, routes and actions know them. */
export type User = {
  id: string;
  name: string | null;
  /** Proven to be theirs, or null. */
  email: string | null;
  isAdmin: boolean;
  /** One of the demo's two, whom everybody may be. */
  isDemo: boolean;
};

export const DEMO_ROLES = ["shopper", "admin"] as const;
export type DemoRole = (typeof DEMO_ROLES)[number];

export const DEMO_USERS: Record<DemoRole, { id: string; name: string }> = {
  shopper: { id: "demo-shopper", name: "데모 고객" },
  admin: { id: "demo-admin", name: "데모 관리자" },
};

/**
 * @returns null for a demo's person outside of the sandbox, whatever session they have: a database that was once a
 * demo's lets nobody in.
 */
export function toUser(
  row: Pick<UserRow, "id" | "name" | "email" | "emailVerified">,
  env: Pick<Env, "APP_ENV" | "ADMIN_EMAILS">,
): User | null {
  const isDemo = Object.values(DEMO_USERS).some(({ id }) => id === row.id);
  if (isDemo && env.APP_ENV !== "sandbox") return null;
  const isNamed =
    row.email !== null && row.emailVerified !== null && env.ADMIN_EMAILS.includes(row.email.toLowerCase());
  const isAdmin = isNamed || row.id === DEMO_USERS.admin.id;
  return { id: row.id, name: row.name, email: row.email, isAdmin, isDemo };
}
