import { separateOrders } from "@/lib/account/separate-orders";
import { forgetOverSessions } from "@/lib/auth/sign-out";
import { forgetOldCalls } from "@/lib/http/rate-limit";
import { route } from "@/lib/http/route";
import { reconcilePayments } from "@/lib/orders/reconcile-payments";

/** A run is bounded, but each look may wait for the gateway. Seconds. */
export const maxDuration = 60;

/** `GET /api/cron/reconcile`: one run of the sweep. */
export const GET = route("cron", async () => ({
  response: Response.json(await reconcilePayments()),
  afterwards: () => Promise.all([forgetOldCalls(), forgetOverSessions(), separateOrders()]),
}));
