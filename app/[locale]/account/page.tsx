import type { Metadata } from "next";
import { pageLocale } from "@/app/_components/page-locale";
import { listMyOrders } from "@/lib/account/my-orders";
import { requirePageUser } from "@/lib/auth/page-user";
import { getMessages } from "@/lib/i18n/get-messages";
import { AccountFrame } from "./_parts/account-frame";
import { ClaimOrders } from "./_parts/claim-orders";
import { OrderList } from "./_parts/order-list";

type AccountPageProps = { searchParams: Promise<{ before?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const { account, common } = getMessages(await pageLocale());
  return { title: `${account.title} · ${common.shopName}`, robots: { index: false } };
}

export default async function AccountPage({ searchParams }: AccountPageProps) {
  const locale = await pageLocale();
  const user = await requirePageUser(locale, "/account");
  const { before } = await searchParams;
  const isPage = typeof before === "string" && /^[0-9A-Z]{26}$/.test(before);
  const page = await listMyOrders({ userId: user.id, ...(isPage && { before }) });
  return (
    <AccountFrame user={user} here="orders" locale={locale}>
      <ClaimOrders locale={locale} />
      <OrderList {...page} isFirst={!isPage} locale={locale} />
    </AccountFrame>
  );
}
