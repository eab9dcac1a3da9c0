import { type Locale, localePath } from "@/lib/i18n/locale";

type OrderAddress = {
  locale: Locale;
  merchantUid: string;
  /** The signed `t` of the page's address: it stays in every link of the order, and signs nobody in. */
  link: string | null;
};

/** The pages of one order, and the way to any. */
export function orderPaths({ locale, merchantUid, link }: OrderAddress) {
  const id = encodeURIComponent(merchantUid);
  const query = link === null ? "" : `?t=${encodeURIComponent(link)}`;
  const withAnswer = `${query === "" ? "?" : `${query}&`}after=window`;
  return {
    order: localePath(locale, `/orders/${id}${query}`),
    confirming: localePath(locale, `/orders/${id}/confirming${query}`),
    /** The window said that it is done: until the gateway can be asked, nobody may call that unpaid. */
    answered: localePath(locale, `/orders/${id}/confirming${withAnswer}`),
    payAgain: localePath(locale, `/checkout/${id}${query}`),
    lookup: localePath(locale, "/orders/find"),
  };
}
