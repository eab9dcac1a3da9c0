import { saveStray } from "@/db/queries/payments";
import { AppError } from "@/lib/errors";
import type { GatewayPayment } from "@/lib/payments/gateway";
import { settlePayment } from "./settle-payment";
import { getShop, type Shop } from "./shop";

/**
 * A person asks the gateway about one payment, just now, and what it says is settled.
 * @throws AppError: payment_not_found, gateway_unavailable; then nothing has changed.
 */
export async function lookAgain({
  impUid,
  by,
  shop = getShop(),
}: {
  impUid: string;
  /** The person's id. */
  by: string;
  shop?: Shop;
}): Promise<GatewayPayment> {
  const seen = await shop.gateway.findPayment(impUid);
  if (!seen) throw new AppError("payment_not_found");
  const settlement = await settlePayment({ seen, origin: { source: "person", actor: by }, shop });
  if (settlement === null) await saveStray(shop.db, seen);
  return seen;
}
