import { redirect } from "next/navigation";
import { type Locale, localePath } from "@/lib/i18n/locale";
import { hasOrder } from "@/lib/orders/find-order";

/** Where the form of find-order.tsx asks for an order, to its page. @returns what was asked for, where there is none. */
export async function leadToOrder(order: string | string[] | undefined, locale: Locale): Promise<string> {
  const number = typeof order === "string" ? order.trim().toUpperCase() : "";
  if (await hasOrder(number)) redirect(localePath(locale, `/admin/orders/${number}`));
  return number;
}
