import { z } from "zod";
import { readJsonOrForm } from "@/lib/http/body";
import { countCall } from "@/lib/http/rate-limit";
import { route } from "@/lib/http/route";
import { gatewayId } from "@/lib/orders/order-request";
import { receiveNotice } from "@/lib/orders/receive-notice";
import { runDue } from "@/lib/orders/run-due";

const body = z.object({
  imp_uid: gatewayId,
  merchant_uid: gatewayId,
  status: z
    .string()
    .regex(/^\w{1,40}$/)
    .nullish()
    .catch(null),
});

/** `POST /api/payments/webhook`: unsigned, so it is a hint where to look, and nothing more. */
export const POST = route("anyone", async ({ request, requestId }) => {
  const notice = await readJsonOrForm(request, body);
  const result = await receiveNotice({
    impUid: notice.imp_uid,
    merchantUid: notice.merchant_uid,
    status: notice.status ?? null,
    requestId,
  });
  if (result === "unknown") await countCall("unknown_order", request.headers);
  return {
    response: Response.json({ received: true }),
    ...(result === "unknown" ? {} : { afterwards: () => runDue({ merchantUid: notice.merchant_uid }) }),
  };
});
