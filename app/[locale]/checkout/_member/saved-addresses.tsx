import { ShopLink } from "@/app/_components/shop-link";
import { listAddresses } from "@/lib/account/addresses";
import { findUser } from "@/lib/auth/find-user";
import { getMessages } from "@/lib/i18n/get-messages";
import { type Locale, localePath } from "@/lib/i18n/locale";
import { PickAddress } from "./pick-address";

/** For members, what they have kept; for everybody else, the way to it, smaller than the form that needs none of it. */
export async function SavedAddresses({ locale }: { locale: Locale }) {
  const { checkout } = getMessages(locale).account;
  const user = await findUser();
  if (!user) {
    const next = encodeURIComponent(localePath(locale, "/checkout"));
    return (
      <p className="mb-5 flex flex-wrap items-center gap-x-2 text-sm text-ink-soft">
        {checkout.member}
        <ShopLink
          href={`/sign-in?next=${next}`}
          locale={locale}
          className="inline-flex min-h-12 items-center font-bold text-celadon underline underline-offset-4"
        >
          {checkout.signIn}
        </ShopLink>
      </p>
    );
  }
  const addresses = await listAddresses({ userId: user.id });
  return <PickAddress addresses={addresses} email={user.email} texts={checkout} />;
}
