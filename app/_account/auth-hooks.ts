import { leaveCartToMember, readGuestCart } from "@/app/_cart/cart-cookie";
import { leftInCart } from "@/app/_cart/order-cart";
import type { AuthHooks } from "@/lib/auth/answer-auth";
import { forgetOrdersHere } from "@/lib/auth/sign-out";
import { emptyCart, idempotencyKey } from "@/lib/cart/cart";
import { mergeGuestCart } from "@/lib/cart/user-cart";
import { getEnv } from "@/lib/env";
import { canMailPeople } from "@/lib/mail/mail-way";
import { sendSignInLink } from "@/lib/mail/send-sign-in-link";

/** What the shop does around signing in, for lib/auth, which knows nothing of carts, orders and mail. */
export function authHooks(): AuthHooks {
  return {
    sendMail: canMailPeople(getEnv()) ? sendSignInLink : null,
    onSignedIn: async ({ userId }) => {
      const brought = (await readGuestCart()) ?? emptyCart();
      const guest = await leftInCart(brought);
      await leaveCartToMember(await mergeGuestCart({ userId, guest, from: idempotencyKey(brought) }));
    },
    onSignedOut: async () => {
      await forgetOrdersHere();
      await leaveCartToMember(null);
    },
  };
}
