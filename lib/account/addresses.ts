import { randomUUID } from "node:crypto";
import { type Database, getDb } from "@/db/client";
import {
  type AddressRow,
  clearDefault,
  countAddresses,
  deleteAddress,
  insertAddress,
  listAddressRows,
  lockPerson,
  updateAddress,
} from "@/db/queries/addresses";
import { AppError } from "@/lib/errors";
import type { AddressInput } from "./address-input";

export type Address = Omit<AddressRow, "userId" | "createdAt">;

/** More than anybody sends things to; a script shall not fill the table. */
export const MOST_ADDRESSES = 20;

/** The one that is offered first comes first. */
export async function listAddresses({
  userId,
  db = getDb(),
}: {
  userId: string;
  db?: Database;
}): Promise<Address[]> {
  const rows = await listAddressRows(db, userId);
  return rows.map(({ userId: _owner, createdAt: _at, ...address }) => address);
}

/**
 * Keeps a new address, or with `id` changes one of theirs. The first one is offered first, like any that asks for it.
 * @throws AppError: not_found (no such address of theirs), too_many_addresses.
 */
export async function saveAddress({
  userId,
  id,
  address,
  db = getDb(),
}: {
  userId: string;
  id?: string;
  address: AddressInput;
  db?: Database;
}): Promise<void> {
  await db.transaction(async (tx) => {
    if (!(await lockPerson(tx, userId))) throw new AppError("unauthorized");
    const { isDefault, ...kept } = address;
    if (isDefault) await clearDefault(tx, userId);
    if (id !== undefined) {
      // The one that is first stays so until another one is.
      const change = isDefault ? { ...kept, isDefault } : kept;
      if (!(await updateAddress(tx, { userId, id }, change))) throw new AppError("not_found");
      return;
    }
    const held = await countAddresses(tx, userId);
    if (held >= MOST_ADDRESSES) throw new AppError("too_many_addresses");
    await insertAddress(tx, { ...kept, id: randomUUID(), userId, isDefault: isDefault || held === 0 });
  });
}

/** Where the first one goes, the next one takes its place. @throws AppError(not_found) */
export async function removeAddress({
  userId,
  id,
  db = getDb(),
}: {
  userId: string;
  id: string;
  db?: Database;
}): Promise<void> {
  await db.transaction(async (tx) => {
    await lockPerson(tx, userId);
    if (!(await deleteAddress(tx, { userId, id }))) throw new AppError("not_found");
    const [next] = await listAddressRows(tx, userId);
    if (next && !next.isDefault) await updateAddress(tx, { userId, id: next.id }, { isDefault: true });
  });
}
