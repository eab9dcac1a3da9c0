import { getEnv } from "@/lib/env";
import type { Locale } from "@/lib/i18n/locale";
import { type PayParams, payParams } from "@/lib/orders/pay-params";
import type { PlacedOrder } from "@/lib/orders/place-order";

type PlacedAnswer = { merchant_uid: string; total: number; expires_at: string; pay: PayParams };

/** What the browser needs to open the window, for the page that asks. Total in won, `expires_at` in ISO 8601. */
export function toPlacedAnswer(
  { order, lines }: PlacedOrder,
  page: { link?: string | null; locale: Locale },
): PlacedAnswer {
  return {
    merchant_uid: order.merchantUid,
    total: order.total,
    expires_at: order.expiresAt.toISOString(),
    pay: payParams(order, lines, { env: getEnv(), ...page }),
  };
}
