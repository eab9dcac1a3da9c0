import { z } from "zod";
import { emptyCartOfOrder } from "@/app/_cart/order-cart";
import { getViewer } from "@/lib/auth/viewer";
import { readJson } from "@/lib/http/body";
import { route } from "@/lib/http/route";
import { Stopwatch } from "@/lib/http/timing";
import { completePayment } from "@/lib/orders/complete-payment";
import { gatewayId } from "@/lib/orders/order-request";
import { runDue } from "@/lib/orders/run-due";
import { toCompletionAnswer } from "./completion-answer";

/** All that is taken from the browser: two keys to ask the gateway with. */
const body = z.object({ imp_uid: gatewayId.nullable(), merchant_uid: gatewayId });

const DOOR = { caller: "anyone", misses: "unknown_order" } as const;

/** `POST /api/payments/complete`: where the payment window's callback ends. */
export const POST = route(DOOR, async ({ request, locale, requestId }) => {
  const { imp_uid: impUid, merchant_uid: merchantUid } = await readJson(request, body);
  const stopwatch = new Stopwatch();
  const completion = await completePayment({
    impUid,
    merchantUid,
    origin: { source: "callback", actor: "shopper", requestId },
    measure: stopwatch.measure,
  });
  const { status } = completion.outcome;
  if (status === "success" || status === "vbankIssued") await emptyCartOfOrder(merchantUid);
  const viewer = await getViewer(request.nextUrl.searchParams.get("t"));
  const { httpStatus, answer } = await toCompletionAnswer(completion, { viewer, locale });
  return {
    response: Response.json(answer, {
      status: httpStatus,
      headers: { "server-timing": stopwatch.header() },
    }),
    afterwards: () => runDue({ merchantUid }),
  };
});
