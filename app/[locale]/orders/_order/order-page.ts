/** What every page of an order is given. */
export type OrderPageProps = {
  params: Promise<{ merchantUid: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The signed `t` of the address, for whoever has it; it shows the order and signs nobody in. */
export function linkOf({ t }: Awaited<OrderPageProps["searchParams"]>): string | null {
  return typeof t === "string" && t !== "" ? t : null;
}
