import { randomUUID } from "node:crypto";
import { users } from "@/db/schema";
import type { TestShop } from "./test-shop";

/** Somebody who has joined. @returns the id. */
export async function makeMember(
  { shop }: TestShop,
  profile: Partial<typeof users.$inferInsert> = {},
): Promise<string> {
  const id = randomUUID();
  await shop.db.insert(users).values({ id, name: null, ...profile });
  return id;
}
