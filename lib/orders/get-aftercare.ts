import { findReceiptRow, type ReceiptRow } from "@/db/queries/cash-receipts";
import { type ClaimRow, listShipments, type ShipmentRow } from "@/db/queries/claims";
import { findOrderRow, listShownLines, type OrderRow } from "@/db/queries/orders";
import { unitsLeft } from "@/lib/payments/after-order";
import { claimDeadline } from "@/lib/payments/claim";
import type { TimelineEntry } from "@/lib/payments/timeline";
import { arrivalOf } from "./arrival";
import { mayChangeAddress } from "./change-address";
import { type ClaimBooks, readClaimBooks } from "./claim-books";
import { listTimeline } from "./list-timeline";
import { accessTo, isPlacer } from "./order-access";
import { isOrderNumber } from "./order-number";
import type { OrderView, Viewer } from "./order-view";
import { getShop, type Shop } from "./shop";

type ShownLine = NonNullable<OrderView["details"]>["lines"][number];

/** What became of an order after it was made, and what can still be done about it. Amounts in won. */
export type Aftercare = {
  /** `none` for what is over or was sent; `free` for what is not paid. */
  cancel: "none" | "free" | "paid";
  canReturn: boolean;
  /** The last moment to change one's mind once all of it has arrived. */
  returnUntil: Date | null;
  /** Won that wait for an account to go back to. */
  wantsAccount: number;
  /** Whether this browser may say where money and goods go, as far as they are still to go. */
  isPlacer: boolean;
  /** Who can still send it elsewhere. */
  mayChangeAddress: ReturnType<typeof mayChangeAddress>;
  /** The lines with what of them is left, in the order of the page. */
  lines: (ShownLine & { left: number })[];
  quoted: ClaimBooks["quoted"];
  claims: ClaimRow[];
  refunds: ClaimBooks["refunds"];
  /** How many refunds there are, those that came to nothing too: a form for another says what its page knew of. */
  refundsSeen: number;
  /** Won that the payment still holds: no claim can be given more. */
  free: number;
  parcels: ShipmentRow[];
  /** 현금영수증, where there is one or will be. */
  receipt: Pick<ReceiptRow, "kind" | "status" | "issuedAmount" | "receiptUrl"> | null;
  history: TimelineEntry[];
};

/** For the order's owner alone: null for everybody else, a bare link included. */
export async function getAftercare({
  merchantUid,
  viewer,
  shop = getShop(),
}: {
  merchantUid: string;
  viewer: Viewer;
  shop?: Shop;
}): Promise<Aftercare | null> {
  const order = isOrderNumber(merchantUid) ? await findOrderRow(shop.db, merchantUid) : null;
  if (!order || accessTo(order, viewer) !== "owner") return null;
  const [books, shownLines, parcels, receipt, { entries }] = await Promise.all([
    readClaimBooks(shop.db, order),
    listShownLines(shop.db, merchantUid),
    listShipments(shop.db, merchantUid),
    findReceiptRow(shop.db, merchantUid),
    listTimeline({ merchantUid, shop }),
  ]);
  const { quoted, claims, refunds } = books;
  const leftOf = (variantId: string) => quoted.lines.find((line) => line.variantId === variantId)?.left ?? 0;
  const arrival = arrivalOf(parcels);
  return {
    cancel: cancelOf(order, books),
    canReturn: canReturn(order, books, arrival),
    returnUntil: arrival && claimDeadline("change_of_mind", arrival),
    wantsAccount: books.wantsAccount,
    isPlacer: isPlacer(order, viewer),
    mayChangeAddress: mayChangeAddress(order, quoted.lines),
    lines: shownLines.map(({ images, ...line }) => ({
      ...line,
      image: images[0] ?? null,
      left: leftOf(line.variantId),
    })),
    quoted,
    claims,
    refunds: refunds.filter(({ status }) => status !== "void"),
    refundsSeen: refunds.length,
    free: books.free,
    parcels,
    receipt,
    history: entries,
  };
}

function cancelOf({ status, fulfilment }: OrderRow, { quoted }: ClaimBooks): Aftercare["cancel"] {
  if (status === "pending" || status === "awaiting_deposit") return "free";
  const isHere = fulfilment === "none" || fulfilment === "preparing";
  return status === "paid" && isHere && unitsLeft(quoted.lines).length > 0 ? "paid" : "none";
}

function canReturn(order: OrderRow, { quoted }: ClaimBooks, arrival: Date | null): boolean {
  const isSent = order.fulfilment === "shipped" || order.fulfilment === "delivered";
  if (order.status !== "paid" || !isSent || unitsLeft(quoted.lines).length === 0) return false;
  // What is broken can be sent back longest.
  return arrival === null || claimDeadline("damaged", arrival) > new Date();
}
