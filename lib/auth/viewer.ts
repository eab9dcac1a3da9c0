import { cookies } from "next/headers";
import { findUser } from "./find-user";
import { FOUND_COOKIE, readFoundOrders } from "./found-orders";
import { GUEST_COOKIE, readGuestId } from "./guest";

/** Who sent this request, by its cookies and its session; `link` is the `t` of a signed link, as it stands in the address. */
export async function getViewer(link: string | null = null): Promise<{
  userId: string | null;
  guestId: string | null;
  foundOrders: string[];
  link: string | null;
}> {
  const jar = await cookies();
  return {
    userId: (await findUser())?.id ?? null,
    guestId: readGuestId(jar.get(GUEST_COOKIE)?.value),
    foundOrders: readFoundOrders(jar.get(FOUND_COOKIE)?.value),
    link,
  };
}
