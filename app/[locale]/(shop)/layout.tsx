import type { ReactNode } from "react";
import { pageLocale } from "@/app/_components/page-locale";
import { OfflineNote } from "@/app/_components/site/offline-note";
import { getMessages } from "@/lib/i18n/get-messages";

/** Where one looks around. Checkout and orders say themselves what a lost connection means for a payment. */
export default async function ShopLayout({ children }: { children: ReactNode }) {
  const { common } = getMessages(await pageLocale());
  return (
    <>
      <OfflineNote text={common.offline} />
      {children}
    </>
  );
}
