import { z } from "zod";
import { listRefundRows, updateRefund } from "@/db/queries/money-back";
import { lockOrder } from "@/db/queries/orders";
import { saveEvent } from "@/db/queries/payments";
import { AppError } from "@/lib/errors";
import { isBankCode } from "@/lib/payments/banks";
import type { RefundAccount } from "@/lib/payments/gateway";
import { phoneDigits } from "@/lib/phone";
import { seal, unseal } from "@/lib/sealing";
import { isSame } from "@/lib/signing";
import { isPlacer } from "./order-access";
import { isOrderNumber } from "./order-number";
import type { Viewer } from "./order-view";
import { getShop, type Shop } from "./shop";

/** The account that the buyer names. The gateway takes 16 characters of holder and number. */
export const refundAccount = z.object({
  bank: z.string().refine(isBankCode),
  number: z
    .string()
    .max(30)
    .transform((text) => text.normalize("NFKC").replace(/[\s-]/g, ""))
    .pipe(z.string().regex(/^\d{8,16}$/)),
  holder: z
    .string()
    .trim()
    .min(1)
    .max(16)
    .regex(/^[^\p{Cc}\p{Cs}]+$/u),
});

/**
 * Takes the account for every refund of the order that waits for one, and lets them go. Only from the signed-in buyer
 * or the browser that placed the order, and with the order's phone: never by a link or a look-up alone.
 * @returns how many refunds it lets go. @throws AppError: order_not_found, forbidden (another phone).
 */
export async function giveRefundAccount({
  merchantUid,
  phone,
  account,
  viewer,
  shop = getShop(),
}: {
  merchantUid: string;
  phone: string;
  account: RefundAccount;
  viewer: Viewer;
  shop?: Shop;
}): Promise<number> {
  if (!isOrderNumber(merchantUid)) throw new AppError("order_not_found");
  return shop.db.transaction(async (tx) => {
    const order = await lockOrder(tx, merchantUid);
    if (!order || !isPlacer(order, viewer)) throw new AppError("order_not_found");
    if (!isSame(order.buyerPhone, phoneDigits(phone))) throw new AppError("forbidden");
    const waiting = (await listRefundRows(tx, merchantUid)).filter(
      ({ status }) => status === "needs_account",
    );
    for (const { id, impUid } of waiting) {
      await updateRefund(tx, id, {
        status: "wanted",
        accountCipher: seal(JSON.stringify(account), id),
        nextAt: order.now,
      });
      await saveEvent(tx, {
        merchantUid,
        impUid,
        source: "person",
        actor: "shopper",
        decision: "give_account",
        orderStatus: order.status,
        detail: { refund: id, status: "wanted" },
      });
    }
    return waiting.length;
  });
}

/** The account of a refund as it was given; undefined where none is needed, null where it does not open any more. */
export function accountOf(refund: {
  id: string;
  accountCipher: string | null;
}): RefundAccount | undefined | null {
  if (refund.accountCipher === null) return undefined;
  try {
    return refundAccount.parse(JSON.parse(unseal(refund.accountCipher, refund.id)));
  } catch {
    return null;
  }
}
