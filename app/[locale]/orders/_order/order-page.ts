import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { pageLocale } from "@/app/_components/page-locale";
import { getViewer } from "@/lib/auth/viewer";
import { getMessages, type Messages } from "@/lib/i18n/get-messages";
import { type Aftercare, getAftercare } from "@/lib/orders/get-aftercare";
import { getOrderView } from "@/lib/orders/get-order-view";
import type { OrderView, Viewer } from "@/lib/orders/order-view";

/** What every page of an order is given. */
export type OrderPageProps = {
  params: Promise<{ merchantUid: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The signed `t` of the address, for whoever has it; it shows the order and signs nobody in. */
function linkOf({ t }: Awaited<OrderPageProps["searchParams"]>): string | null {
  return typeof t === "string" && t !== "" ? t : null;
}

/** Read once for a page and its head. */
const readOrder = cache(async (merchantUid: string, link: string | null) => {
  const viewer = await getViewer(link);
  return { viewer, order: await getOrderView({ merchantUid, viewer }) };
});

type PageOrder = { order: OrderView; merchantUid: string; link: string | null; viewer: Viewer };

/** The order of a page. One that is not there, or not the viewer's, is a page that is not there. */
export async function findPageOrder({ params, searchParams }: OrderPageProps): Promise<PageOrder> {
  const { merchantUid } = await params;
  const link = linkOf(await searchParams);
  const { order, viewer } = await readOrder(merchantUid, link);
  return order ? { order, merchantUid, link, viewer } : notFound();
}

/** With what can be done with it, which is null for whoever came by a link. */
export async function findPageOrderWithCare(
  props: OrderPageProps,
): Promise<PageOrder & { care: Aftercare | null }> {
  const { merchantUid } = await props.params;
  const readCare = async () =>
    getAftercare({ merchantUid, viewer: await getViewer(linkOf(await props.searchParams)) });
  const [found, care] = await Promise.all([findPageOrder(props), readCare()]);
  return { ...found, care };
}

/** The head of a page of an order; its title too says nothing of an order that is not the viewer's. */
export async function orderMetadata(
  props: OrderPageProps,
  titleOf: (messages: Messages) => string,
): Promise<Metadata> {
  await findPageOrder(props);
  const messages = getMessages(await pageLocale());
  return { title: `${titleOf(messages)} · ${messages.common.shopName}`, robots: { index: false } };
}
