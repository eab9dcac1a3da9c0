import { leaveCartToMember, readGuestCart } from "@/app/_cart/cart-cookie";
import type { AuthHooks } from "@/lib/auth/answer-auth";
import { forgetOrdersHere } from "@/lib/auth/sign-out";
import { emptyCart } from "@/lib/cart/cart";
import { mergeGuestCart } from "@/lib/cart/user-cart";

/** What the shop does around signing in, for lib/auth, which knows nothing of carts, orders and mail. */
export const authHooks: AuthHooks = {
  sendMail: null,
  onSignedIn: async ({ userId }) => {
    const guest = (await readGuestCart()) ?? emptyCart();
    await leaveCartToMember(await mergeGuestCart({ userId, guest }));
  },
  onSignedOut: async () => {
    await forgetOrdersHere();
    await leaveCartToMember(null);
  },
};
