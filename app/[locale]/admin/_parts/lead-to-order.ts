import { redirect } from "next/navigation";
import { type Locale, localePath } from "@/lib/i18n/locale";
import { isOrderNumber } from "@/lib/orders/order-number";

/** Where the form of find-order.tsx asks for an order, to its page. */
export function leadToOrder(order: string | string[] | undefined, locale: Locale): void {
  const number = typeof order === "string" ? order.trim() : "";
  if (isOrderNumber(number)) redirect(localePath(locale, `/admin/orders/${number}`));
}
