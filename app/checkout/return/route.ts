import { z } from "zod";
import { emptyCartOfOrder } from "@/app/_cart/order-cart";
import { orderPaths } from "@/app/[locale]/checkout/_pay/order-paths";
import { isAppError } from "@/lib/errors";
import { countCall } from "@/lib/http/rate-limit";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { LOCALES, type Locale, localePath } from "@/lib/i18n/locale";
import { causesOf, log } from "@/lib/log";
import { completePayment } from "@/lib/orders/complete-payment";
import { gatewayId } from "@/lib/orders/order-request";
import { runDue } from "@/lib/orders/run-due";

/** The only members of the query that are read; success and error are the gateway's to tell. */
const query = z.object({
  imp_uid: gatewayId.nullable().catch(null),
  merchant_uid: gatewayId,
  t: z.string().max(200).nullable().catch(null),
  lang: z.enum(LOCALES).nullable().catch(null),
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
    lang: given.get("lang"),
  });
  if (!asked.success) return { response: seeOther(localePath(spoken, "/orders/find")) };
  const { imp_uid: impUid, merchant_uid: merchantUid, t, lang } = asked.data;
  const call = { requestId, locale: spoken, headers: request.headers };
  const { page, locale } = await settle(impUid, merchantUid, call);
  const paths = orderPaths({ locale: lang ?? locale, merchantUid, link: t });
  return {
    response: seeOther(paths[page]),
    afterwards: () => runDue({ merchantUid }),
  };
});

/** The browser's language stands in where no order tells its own. */
type Asking = { requestId: string; locale: Locale; headers: Headers };

type Page = "order" | "confirming" | "answered" | "lookup";

async function settle(
  impUid: string | null,
  merchantUid: string,
  call: Asking,
): Promise<{ page: Page; locale: Locale }> {
  const { requestId, locale: spoken, headers } = call;
  // A window that names its payment has been answered; by the order alone, nothing may have been done in it.
  const waiting = impUid === null ? "confirming" : "answered";
  const origin = { source: "redirect", actor: "shopper", requestId } as const;
  try {
    const { order, outcome } = await completePayment({ impUid, merchantUid, origin });
    const { status } = outcome;
    if (status === "success" || status === "vbankIssued") await emptyCartOfOrder(merchantUid);
    return { page: status === "pending" ? waiting : "order", locale: order.locale };
  } catch (error) {
    if (isAppError(error, "order_not_found")) {
      await countCall("unknown_order", headers);
      return { page: "lookup", locale: spoken };
    }
    // A payment that is not this order's, or that nobody knows: the order's own page has the truth.
    if (isAppError(error, "payment_of_another_order") || isAppError(error, "payment_not_found")) {
      return { page: "order", locale: spoken };
    }
    // Somebody who has just paid is shown a page that asks again, never the bare failure.
    log("error", "return_not_settled", { requestId, merchantUid, causes: causesOf(error) });
    return { page: waiting, locale: spoken };
  }
}
