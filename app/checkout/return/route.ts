import { z } from "zod";
import { emptyCartOfOrder } from "@/app/_cart/order-cart";
import { isAppError } from "@/lib/errors";
import { countCall } from "@/lib/http/rate-limit";
import { route } from "@/lib/http/route";
import { type Locale, localePath } from "@/lib/i18n/locale";
import { causesOf, log } from "@/lib/log";
import { completePayment } from "@/lib/orders/complete-payment";
import { gatewayId } from "@/lib/orders/order-request";
import { runDue } from "@/lib/orders/run-due";

/** The only members of the query that are read; success and error are the gateway's to tell. */
const query = z.object({
  imp_uid: gatewayId.nullable().catch(null),
  merchant_uid: gatewayId,
  t: z.string().max(200).nullable().catch(null),
});

/**
 * `GET /checkout/return`: where the gateway sends a shopper's browser back to. Repeated, late, from another browser
 * or with merchant_uid alone, it settles what there is and shows the order. It never signs anyone in.
 */
export const GET = route("anyone", async ({ request, requestId, locale: spoken }) => {
  const given = request.nextUrl.searchParams;
  const asked = query.safeParse({
    imp_uid: given.get("imp_uid"),
    merchant_uid: given.get("merchant_uid"),
    t: given.get("t"),
  });
  if (!asked.success) return { response: seeOther(localePath(spoken, "/orders/find")) };
  const { imp_uid: impUid, merchant_uid: merchantUid, t } = asked.data;
  const call = { requestId, locale: spoken, headers: request.headers };
  const { path, locale } = await settle(impUid, merchantUid, call);
  const suffix = t ? `?t=${encodeURIComponent(t)}` : "";
  return {
    response: seeOther(`${localePath(locale, path)}${suffix}`),
    afterwards: () => runDue({ merchantUid }),
  };
});

/** Relative, so that it holds behind any host name. */
function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location } });
}

/** The browser's language stands in where no order tells its own. */
type Asking = { requestId: string; locale: Locale; headers: Headers };

async function settle(impUid: string | null, merchantUid: string, call: Asking) {
  const { requestId, locale: spoken, headers } = call;
  const origin = { source: "redirect", actor: "shopper", requestId } as const;
  try {
    const { order, outcome } = await completePayment({ impUid, merchantUid, origin });
    const { status } = outcome;
    if (status === "success" || status === "vbankIssued") await emptyCartOfOrder(merchantUid);
    const page = status === "pending" ? `/orders/${merchantUid}/confirming` : `/orders/${merchantUid}`;
    return { path: page, locale: order.locale };
  } catch (error) {
    if (isAppError(error, "order_not_found")) {
      await countCall("unknown_order", headers);
      return { path: "/orders/find", locale: spoken };
    }
    // A payment that is not this order's, or that nobody knows: the order's own page has the truth.
    if (isAppError(error, "payment_of_another_order") || isAppError(error, "payment_not_found")) {
      return { path: `/orders/${merchantUid}`, locale: spoken };
    }
    // Somebody who has just paid is shown a page that asks again, never the bare failure.
    log("error", "return_not_settled", { requestId, merchantUid, causes: causesOf(error) });
    return { path: `/orders/${merchantUid}/confirming`, locale: spoken };
  }
}
