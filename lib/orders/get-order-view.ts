import { listRefundRows } from "@/db/queries/money-back";
import { findOrderRow, listShownLines, type OrderRow } from "@/db/queries/orders";
import { listPaymentRows, type PaymentRow } from "@/db/queries/payments";
import { currentAccount } from "@/lib/payments/decide";
import { openAccounts } from "./facts";
import { accessTo } from "./order-access";
import { isOrderNumber } from "./order-number";
import type { OrderPaymentView, OrderView, Viewer } from "./order-view";
import { needsReorder } from "./pay-again";
import { getShop, type Shop } from "./shop";

/** @returns null for an order that does not exist or is not the viewer's: a stranger learns no more than that. */
export async function getOrderView({
  merchantUid,
  viewer,
  shop = getShop(),
}: {
  merchantUid: string;
  viewer: Viewer;
  shop?: Shop;
}): Promise<OrderView | null> {
  if (!isOrderNumber(merchantUid)) return null;
  const order = await findOrderRow(shop.db, merchantUid);
  const access = order ? accessTo(order, viewer) : null;
  if (!order || !access) return null;
  const [payments, refunds, lines] = await Promise.all([
    listPaymentRows(shop.db, merchantUid),
    listRefundRows(shop.db, merchantUid),
    access === "owner" ? listShownLines(shop.db, merchantUid) : [],
  ]);
  const isOwner = access === "owner";
  return {
    merchantUid,
    access,
    status: order.status,
    fulfilment: order.fulfilment,
    locale: order.locale,
    payMethod: order.payMethod,
    subtotal: order.subtotal,
    shipping: order.shipping,
    total: order.total,
    refunded: order.refunded,
    createdAt: order.createdAt,
    expiresAt: order.expiresAt,
    paidAt: order.paidAt,
    vbank: accountToPayInto(order, payments),
    payments: isOwner ? payments.map(toPaymentView) : [],
    refunds: isOwner ? refunds.filter((refund) => refund.status !== "void") : [],
    lastProblem: lastProblemOf(order, payments),
    needsReorder: needsReorder(payments),
    details: isOwner ? detailsOf(order, lines) : null,
  };
}

/** The account that the shopper is told of, while the order waits for its deposit. */
function accountToPayInto(order: OrderRow, payments: PaymentRow[]): OrderView["vbank"] {
  if (order.status !== "awaiting_deposit") return null;
  const row = currentAccount(openAccounts(payments))?.row;
  if (!row?.vbankNum) return null;
  return {
    bank: row.vbankName ?? row.vbankCode ?? "",
    number: row.vbankNum,
    holder: row.vbankHolder,
    due: row.vbankDueAt ?? order.vbankDueAt ?? order.expiresAt,
  };
}

/** What went wrong last, as long as the order is not paid or waiting for its deposit. */
function lastProblemOf(order: OrderRow, payments: PaymentRow[]): OrderView["lastProblem"] {
  const last = payments.findLast((row) => row.decision === "failed" || row.decision === "refused");
  if (!last) return null;
  if (last.decision === "refused") return { kind: "refused", refusal: last.refusal, failReason: null };
  return order.status === "pending" || order.status === "expired"
    ? { kind: "failed", refusal: null, failReason: last.failReason }
    : null;
}

function toPaymentView(row: PaymentRow): OrderPaymentView {
  return {
    impUid: row.impUid,
    status: row.status,
    amount: row.amount,
    cancelAmount: row.cancelAmount,
    currency: row.currency,
    decision: row.decision,
    refusal: row.refusal,
    failReason: row.failReason,
    payMethod: row.payMethod,
    cardName: row.cardName,
    cardNumber: row.cardNumber,
    cardQuota: row.cardQuota,
    receiptUrl: row.receiptUrl,
    startedAt: row.startedAt,
    paidAt: row.paidAt,
  };
}

type ShownLines = Awaited<ReturnType<typeof listShownLines>>;

function detailsOf(order: OrderRow, lines: ShownLines): OrderView["details"] {
  return {
    buyer: { name: order.buyerName, phone: order.buyerPhone, email: order.buyerEmail },
    address: { postcode: order.postcode, line1: order.line1, line2: order.line2, note: order.note },
    lines: lines.map(({ images, ...line }) => ({ ...line, image: images[0] ?? null })),
  };
}
