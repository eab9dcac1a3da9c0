import { Notice } from "@/app/_components/notice";
import { findUser } from "@/lib/auth/find-user";
import { findMerged } from "@/lib/cart/user-cart";
import { fill } from "@/lib/i18n/format";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";

/** Signing in brought a guest's cart into this one: said until the cart is next changed. */
export async function MergedNotice({ locale }: { locale: Locale }) {
  const user = await findUser();
  const merged = user && (await findMerged(user.id));
  if (!merged) return null;
  const { cart } = getMessages(locale);
  return (
    <Notice className="mb-5">
      {merged.isCapped ? cart.mergedCapped : fill(cart.merged, { count: merged.units })}
    </Notice>
  );
}
