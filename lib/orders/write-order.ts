import type { Transaction } from "@/db/client";
import { type BoughtLine, insertOrder, type OrderRow, supersedeExpired } from "@/db/queries/orders";
import { saveEvent } from "@/db/queries/payments";
import { type LockedVariant, lockVariants, moveStock } from "@/db/queries/stock";
import { noteMarketingConsent } from "@/lib/account/consents";
import { shippingFee } from "@/lib/catalog/shipping";
import type { Env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { queueMessages } from "@/lib/mail/queue-messages";
import { newOrderNumber } from "@/lib/signing";
import { askReceipt } from "./ask-receipt";
import type { OrderRequest } from "./order-request";

export type NewOrderOwner = { userId: string | null; guestId: string; locale: "ko" | "en" };

type Writing = { cartId: string; request: OrderRequest; owner: NewOrderOwner; env: Env };

/**
 * Prices the lines by our own tables, takes the units and writes the order, in the caller's transaction.
 * @throws AppError(out_of_stock) before anything is written.
 */
export async function writeOrder(
  tx: Transaction,
  { cartId, request, owner, env }: Writing,
): Promise<{ order: OrderRow; lines: BoughtLine[] }> {
  const variants = await lockVariants(
    tx,
    request.lines.map(({ variantId }) => variantId),
  );
  const merchantUid = newOrderNumber();
  const lines = priceLines(request, variants, merchantUid);
  const subtotal = lines.reduce((sum, line) => sum + line.unitPrice * line.quantity, 0);
  const shipping = shippingFee(subtotal);
  const order = await insertOrder(
    tx,
    {
      merchantUid,
      ...owner,
      cartId,
      buyerName: request.buyer.name,
      buyerPhone: request.buyer.phone,
      buyerEmail: request.buyer.email,
      ...request.address,
      payMethod: request.payMethod,
      marketingAgreed: request.agreements.marketing,
      subtotal,
      shipping,
      total: subtotal + shipping,
      holdSeconds: env.ORDER_HOLD_SECONDS,
      vbankDueSeconds: env.VBANK_DUE_SECONDS,
    },
    lines,
  );
  if (request.cashReceipt) await askReceipt(tx, merchantUid, request.cashReceipt);
  await moveStock(tx, [{ kind: "held", units: lines, merchantUid, author: "shopper" }]);
  await supersedeExpired(tx, { merchantUid, cartId });
  await saveEvent(tx, {
    merchantUid,
    source: "person",
    actor: "shopper",
    decision: "place",
    orderStatus: order.status,
    detail: { total: order.total, payMethod: order.payMethod },
  });
  await queueMessages(tx, env, [{ merchantUid, kind: "order_placed", subject: "" }]);
  // Without the box nothing is said: who has agreed before takes it back in the settings.
  if (owner.userId !== null && request.agreements.marketing) {
    await noteMarketingConsent(tx, { userId: owner.userId, isGiven: true });
  }
  return { order, lines };
}

function priceLines(request: OrderRequest, variants: LockedVariant[], merchantUid: string): BoughtLine[] {
  return request.lines.map(({ variantId, quantity }, index) => {
    const variant = variants.find(({ id }) => id === variantId);
    if (!variant) {
      throw new AppError("invalid_request", {
        errors: [{ path: `lines.${index}.variantId`, code: "unknown" }],
      });
    }
    if (variant.stock < quantity) {
      throw new AppError("out_of_stock", { extra: { variantId, available: variant.stock } });
    }
    const { name, option, price: unitPrice, listPrice } = variant;
    return { merchantUid, variantId, name, option, unitPrice, listPrice, quantity };
  });
}
