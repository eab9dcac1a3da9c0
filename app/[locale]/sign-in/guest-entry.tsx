import { buttonClass } from "@/app/_components/button-class";
import { ShopLink } from "@/app/_components/shop-link";
import { getMessages } from "@/lib/i18n/get-messages";
import { type Locale, splitLocale } from "@/lib/i18n/locale";

type GuestEntryProps = { back: string; locale: Locale; hasOthers: boolean };

/** Ordering without an account: of the same size as every other way, and always there. */
export function GuestEntry({ back, locale, hasOthers }: GuestEntryProps) {
  const { signIn } = getMessages(locale);
  const { path } = splitLocale(back);
  const isOrdering = /^\/checkout(\/|\?|$)/.test(path);
  return (
    <div className="grid gap-3 pt-1">
      {hasOthers ? <p className="text-center text-sm text-ink-soft">{signIn.or}</p> : null}
      <ShopLink href={isOrdering ? path : "/cart"} locale={locale} className={buttonClass("secondary", true)}>
        {signIn.guest.order}
      </ShopLink>
      <p className="text-center text-sm text-ink-soft">{signIn.guest.hint}</p>
      <ShopLink
        href="/orders/find"
        locale={locale}
        className="inline-flex min-h-12 items-center justify-self-center px-3 text-sm font-bold text-celadon underline underline-offset-4"
      >
        {signIn.guest.find}
      </ShopLink>
    </div>
  );
}
