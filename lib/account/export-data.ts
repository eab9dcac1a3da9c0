import { type Database, getDb } from "@/db/client";
import { listAddressRows } from "@/db/queries/addresses";
import { listConsentRows } from "@/db/queries/consents";
import {
  listClaimsOf,
  listLinesOf,
  listOrdersOf,
  listParcelsOf,
  listPaymentsOf,
  listReceiptsOf,
  listRefundsOf,
} from "@/db/queries/my-orders";
import { findUserRow, listAccounts } from "@/db/queries/users";
import { AppError } from "@/lib/errors";
import { unsealIfAny } from "@/lib/sealing";

/** Orders that are read at once. */
const AT_ONCE = 200;

/** All that the shop knows of a person, in words that they would use; times are ISO 8601, sums won. */
export async function exportData({ userId, db = getDb() }: { userId: string; db?: Database }) {
  const user = await findUserRow(db, userId);
  if (!user) throw new AppError("unauthorized");
  const [ways, addresses, consents, orders] = await Promise.all([
    listAccounts(db, userId),
    listAddressRows(db, userId),
    listConsentRows(db, userId),
    exportOrders(db, userId),
  ]);
  return {
    profile: { name: user.name, email: user.email, joinedAt: user.createdAt },
    waysToSignIn: ways.map(({ provider, createdAt }) => ({ provider, since: createdAt })),
    addresses: addresses.map(({ userId: _owner, id: _id, ...address }) => address),
    consents: consents.map(({ kind, isGiven, at }) => ({ kind, isGiven, at })),
    orders,
  };
}

async function exportOrders(db: Database, userId: string) {
  const exported: ReturnType<typeof toOrder>[] = [];
  for (let before: string | undefined; ; ) {
    const rows = await listOrdersOf(db, userId, { limit: AT_ONCE, ...(before !== undefined && { before }) });
    const numbers = rows.map(({ merchantUid }) => merchantUid);
    const [lines, payments, refunds, claims, parcels, receipts] = await Promise.all([
      listLinesOf(db, numbers),
      listPaymentsOf(db, numbers),
      listRefundsOf(db, numbers),
      listClaimsOf(db, numbers),
      listParcelsOf(db, numbers),
      listReceiptsOf(db, numbers),
    ]);
    const parts = { lines, payments, refunds, claims, parcels, receipts };
    exported.push(...rows.map((order) => toOrder(order, parts)));
    before = numbers.at(-1);
    if (rows.length < AT_ONCE) return exported;
  }
}

type Row<Query extends (...parameters: never[]) => Promise<unknown[]>> = Awaited<ReturnType<Query>>[number];
type Parts = {
  lines: Row<typeof listLinesOf>[];
  payments: Row<typeof listPaymentsOf>[];
  refunds: Row<typeof listRefundsOf>[];
  claims: Row<typeof listClaimsOf>[];
  parcels: Row<typeof listParcelsOf>[];
  receipts: Row<typeof listReceiptsOf>[];
};

function toOrder(order: Awaited<ReturnType<typeof listOrdersOf>>[number], parts: Parts) {
  const { merchantUid } = order;
  const own = <T extends { merchantUid: string }>(rows: T[]) =>
    rows.filter((row) => row.merchantUid === merchantUid);
  return {
    number: merchantUid,
    placedAt: order.createdAt,
    status: order.status,
    delivery: order.fulfilment,
    subtotal: order.subtotal,
    shipping: order.shipping,
    total: order.total,
    refunded: order.refunded,
    buyer: { name: order.buyerName, phone: order.buyerPhone, email: order.buyerEmail },
    address: { postcode: order.postcode, line1: order.line1, line2: order.line2, note: order.note },
    agreedToNews: order.marketingAgreed,
    lines: own(parts.lines).map(({ name, option, unitPrice, listPrice, quantity }) => ({
      name,
      option,
      unitPrice,
      listPrice,
      quantity,
    })),
    payments: own(parts.payments).map((payment) => ({
      number: payment.impUid,
      status: payment.status,
      amount: payment.amount,
      returned: payment.cancelAmount,
      currency: payment.currency,
      method: payment.payMethod,
      card: payment.cardName,
      cardNumber: payment.cardNumber,
      receipt: payment.receiptUrl,
      paidAt: payment.paidAt,
    })),
    refunds: own(parts.refunds).map(({ amount, status, reason, createdAt, doneAt }) => ({
      amount,
      status,
      reason,
      askedAt: createdAt,
      doneAt,
    })),
    requests: claimsOf(own(parts.claims), own(parts.lines)),
    parcels: own(parts.parcels).map(({ carrier, trackingNumber, shippedAt, deliveredAt }) => ({
      carrier,
      trackingNumber,
      shippedAt,
      deliveredAt,
    })),
    cashReceipts: own(parts.receipts).map((receipt) => ({
      kind: receipt.kind,
      for: unsealIfAny(receipt.identifierCipher, merchantUid),
      status: receipt.status,
      amount: receipt.issuedAmount,
      number: receipt.applyNum,
      link: receipt.receiptUrl,
      issuedAt: receipt.issuedAt,
    })),
  };
}

/** Cancels, returns and exchanges, each with its goods; the rows are one a line. */
function claimsOf(rows: Parts["claims"], lines: Parts["lines"]) {
  const claims = rows.filter(({ id }, at) => rows.findIndex((row) => row.id === id) === at);
  return claims.map(({ id, kind, status, reason, note, answer, amount, postage, createdAt }) => {
    const goods = rows
      .filter((row) => row.id === id)
      .map(({ variantId, quantity }) => ({
        name: lines.find((line) => line.variantId === variantId)?.name,
        quantity,
      }));
    return { kind, status, reason, note, answer, amount, postage, goods, askedAt: createdAt };
  });
}
