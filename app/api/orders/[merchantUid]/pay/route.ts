import { z } from "zod";
import { giveCartBack } from "@/app/_cart/order-cart";
import { rememberMethod } from "@/app/_pay/last-method";
import { getViewer } from "@/lib/auth/viewer";
import { isAppError } from "@/lib/errors";
import { readJson } from "@/lib/http/body";
import { route } from "@/lib/http/route";
import { accessTo } from "@/lib/orders/order-access";
import { cashReceipt } from "@/lib/orders/order-request";
import { payAgain } from "@/lib/orders/pay-again";
import { runDue } from "@/lib/orders/run-due";
import { PAY_METHODS } from "@/lib/payments/status";
import { toPlacedAnswer } from "../../placed-answer";

const body = z.object({ payMethod: z.enum(PAY_METHODS), cashReceipt: cashReceipt.nullable().optional() });

const DOOR = { caller: "shopper", misses: "unknown_order" } as const;

/** `POST /api/orders/{merchant_uid}/pay`: the same order, another try. */
export const POST = route<{ merchantUid: string }>(
  DOOR,
  async ({ request, params: { merchantUid }, locale }) => {
    const { payMethod, cashReceipt: receipt } = await readJson(request, body);
    const viewer = await getViewer(request.nextUrl.searchParams.get("t"));
    const placed = await payAgain({ merchantUid, payMethod, receipt, viewer }).catch(
      async (error: unknown) => {
        if (isAppError(error, "reorder")) await giveCartBack(merchantUid);
        throw error;
      },
    );
    await rememberMethod(payMethod);
    const link = accessTo(placed.order, viewer) === "link" ? viewer.link : null;
    return {
      response: Response.json(toPlacedAnswer(placed, { link, locale })),
      afterwards: () => runDue({ merchantUid }),
    };
  },
);
