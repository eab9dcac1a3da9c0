import type { ReactNode } from "react";
import { pageLocale } from "@/app/_components/page-locale";
import { getMessages } from "@/lib/i18n/get-messages";
import { OfflineNote } from "./offline-note";

/**
 * Where one looks around or fills in a form. A checkout and a waiting order say themselves what a lost connection means
 * for a payment.
 */
export async function OfflineLayout({ children }: { children: ReactNode }) {
  const { common } = getMessages(await pageLocale());
  return (
    <>
      <OfflineNote text={common.offline} />
      {children}
    </>
  );
}
