import type { AuthHooks } from "@/lib/auth/answer-auth";
import { forgetOrdersHere } from "@/lib/auth/sign-out";

/** What the shop does around signing in, for lib/auth, which knows nothing of carts, orders and mail. */
export const authHooks: AuthHooks = {
  sendMail: null,
  onSignedIn: async () => {},
  onSignedOut: forgetOrdersHere,
};
