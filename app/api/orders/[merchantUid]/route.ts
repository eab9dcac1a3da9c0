import { emptyCartOfOrder } from "@/app/_cart/order-cart";
import { getViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/errors";
import { route } from "@/lib/http/route";
import { getOrderView } from "@/lib/orders/get-order-view";
import type { OrderView } from "@/lib/orders/order-view";
import { refreshOrder } from "@/lib/orders/refresh-order";
import { runDue } from "@/lib/orders/run-due";

const DOOR = { caller: "anyone", misses: "unknown_order" } as const;

/** `GET /api/orders/{merchant_uid}`: how it stands. The confirming page polls it. */
export const GET = route<{ merchantUid: string }>(DOOR, async ({ request, params, requestId }) => {
  const { merchantUid } = params;
  const viewer = await getViewer(request.nextUrl.searchParams.get("t"));
  if (!(await getOrderView({ merchantUid, viewer }))) throw new AppError("order_not_found");
  await refreshOrder({ merchantUid, origin: { source: "sweep", actor: "shopper", requestId } });
  const view = await getOrderView({ merchantUid, viewer });
  if (!view) throw new AppError("order_not_found");
  if (view.status === "paid" || view.status === "awaiting_deposit") await emptyCartOfOrder(merchantUid);
  return { response: Response.json(toAnswer(view)), afterwards: () => runDue({ merchantUid }) };
});

function toAnswer(view: OrderView) {
  return {
    merchant_uid: view.merchantUid,
    status: view.status,
    fulfilment: view.fulfilment,
    total: view.total,
    refunded: view.refunded,
    expires_at: view.expiresAt.toISOString(),
    vbank: view.vbank && { ...view.vbank, due: view.vbank.due.toISOString() },
    payments: view.payments.map((payment) => ({
      imp_uid: payment.impUid,
      status: payment.status,
      amount: payment.amount,
      cancel_amount: payment.cancelAmount,
      decision: payment.decision,
    })),
    refunds: view.refunds.map(({ impUid, amount, status }) => ({ imp_uid: impUid, amount, status })),
    last_problem: view.lastProblem && {
      kind: view.lastProblem.kind,
      refusal: view.lastProblem.refusal,
      fail_reason: view.lastProblem.failReason,
    },
  };
}
