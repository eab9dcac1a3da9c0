import { z } from "zod";
import { readCart } from "@/app/_cart/cart-cookie";
import { emptyCartOfOrder } from "@/app/_cart/order-cart";
import { orderPaths } from "@/app/[locale]/checkout/_pay/order-paths";
import { getViewer } from "@/lib/auth/viewer";
import { orderedLines } from "@/lib/cart/cart";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { LOCALES, localePath } from "@/lib/i18n/locale";
import { findBoughtBy } from "@/lib/orders/cart-of-order";
import { getOrderView } from "@/lib/orders/get-order-view";

/**
 * `GET /checkout/bought?lang=`: takes out of the caller's cart what an order of it has bought while its browser was
 * gone. What is left is gone on with; where that is nothing, the order is shown to whom it is theirs.
 */
export const GET = route("anyone", async ({ request, locale: spoken }) => {
  const locale = z.enum(LOCALES).catch(spoken).parse(request.nextUrl.searchParams.get("lang"));
  const cart = await readCart();
  const merchantUid = cart && (await findBoughtBy({ cartId: cart.id }));
  if (!merchantUid) return { response: seeOther(localePath(locale, "/checkout")) };
  const left = await emptyCartOfOrder(merchantUid);
  if (left && orderedLines(left).length > 0) {
    return { response: seeOther(localePath(locale, `/checkout?bought=${merchantUid}`)) };
  }
  const isTheirs = (await getOrderView({ merchantUid, viewer: await getViewer(null) })) !== null;
  const { order } = orderPaths({ locale, merchantUid, link: null });
  return { response: seeOther(isTheirs ? order : localePath(locale, `/cart?bought=${merchantUid}`)) };
});
