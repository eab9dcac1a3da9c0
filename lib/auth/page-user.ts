import { notFound, redirect } from "next/navigation";
import { type Locale, localePath } from "@/lib/i18n/locale";
import { findUser } from "./find-user";
import { signInPath } from "./return-path";
import type { User } from "./user";

/** For pages: whoever is not signed in is asked to, and comes back. @param path of the page, without its language. */
export async function requirePageUser(locale: Locale, path: string): Promise<User> {
  return (await findUser()) ?? redirect(signInPath(locale, localePath(locale, path)));
}

/** For pages of the shop's own people: everybody else who is signed in is told that there is no such page. */
export async function requirePageAdmin(locale: Locale, path: string): Promise<User> {
  const user = await requirePageUser(locale, path);
  return user.isAdmin ? user : notFound();
}
