import { rememberMethod } from "@/app/_pay/last-method";
import { findUser } from "@/lib/auth/find-user";
import { guestFor, rememberGuest } from "@/lib/auth/guest-cookie";
import { AppError } from "@/lib/errors";
import { readJson } from "@/lib/http/body";
import { route } from "@/lib/http/route";
import { orderRequest } from "@/lib/orders/order-request";
import { placeOrder } from "@/lib/orders/place-order";
import { runDue } from "@/lib/orders/run-due";
import { toPlacedAnswer } from "./placed-answer";

/** `POST /api/orders`: makes the order that the payment window is opened for. */
export const POST = route({ caller: "shopper", calls: "order_creation" }, async ({ request, locale }) => {
  const key = request.headers.get("idempotency-key");
  if (!key || !/^[\x21-\x7e]{1,200}$/.test(key)) throw new AppError("idempotency_key_required");
  const wanted = await readJson(request, orderRequest);
  const guestId = await guestFor(key);
  const userId = (await findUser())?.id ?? null;
  const placed = await placeOrder({ key, request: wanted, owner: { userId, guestId, locale } });
  // Only now: a key that is somebody else's makes nobody a guest.
  await rememberGuest(guestId);
  await rememberMethod(wanted.payMethod);
  return {
    response: Response.json(toPlacedAnswer(placed, { locale }), {
      status: 201,
      // Such an order may be over by now: whoever wants a window for it asks to pay it first.
      headers: { "idempotent-replayed": String(placed.isReplayed) },
    }),
    afterwards: () => runDue({ merchantUid: placed.order.merchantUid }),
  };
});
