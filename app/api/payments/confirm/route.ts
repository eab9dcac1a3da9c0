import { z } from "zod";
import { readJsonOrForm } from "@/lib/http/body";
import { route } from "@/lib/http/route";
import { confirmPayment } from "@/lib/orders/confirm-payment";
import { gatewayId } from "@/lib/orders/order-request";

const body = z.object({ imp_uid: gatewayId, merchant_uid: gatewayId, amount: z.coerce.number() });

/** `POST /api/payments/confirm`: the gateway asks before it takes the money; only 200 lets it. */
export const POST = route("anyone", async ({ request }) => {
  const { merchant_uid: merchantUid, amount } = await readJsonOrForm(request, body);
  const confirmation = await confirmPayment({ merchantUid, amount });
  switch (confirmation.answer) {
    case "go":
      return { response: Response.json({ confirmed: true }) };
    case "unknown":
      return { response: Response.json({ reason: "없는 주문입니다." }, { status: 404 }) };
    case "stop":
      return { response: Response.json({ reason: confirmation.reason }, { status: 409 }) };
  }
});
