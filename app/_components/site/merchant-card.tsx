import type { ReactNode } from "react";
import { getEnv } from "@/lib/env";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";
import { LEGAL_PAGES } from "@/lib/legal/document";
import { merchantOf } from "@/lib/legal/merchant";
import { cx } from "../cx";
import { ShopLink } from "../shop-link";

const LINK = "inline-flex min-h-11 items-center text-sm underline-offset-4 hover:underline";
const OUT = "ml-1 inline-flex min-h-6 items-center underline underline-offset-2";

/** Who runs the shop, and the pages of the law: the law wants both at the foot of the first page, and we of each. */
export function MerchantCard({ locale }: { locale: Locale }) {
  const { legal } = getMessages(locale);
  const merchant = merchantOf(getEnv());
  return (
    <div className="border-t border-line">
      <div className="shell grid gap-3 pt-4 pb-10">
        <nav aria-label={legal.links}>
          <ul className="flex flex-wrap gap-x-5">
            {LEGAL_PAGES.map((page) => (
              <li key={page}>
                {/* The law wants the privacy policy to stand out from what is beside it. */}
                <ShopLink
                  href={`/legal/${page}`}
                  locale={locale}
                  className={cx(LINK, page === "privacy" && "font-bold")}
                >
                  {legal.pages[page]}
                </ShopLink>
              </li>
            ))}
          </ul>
        </nav>
        <section aria-label={legal.title}>
          <dl className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-ink-soft">
            <Particular name={legal.name} value={merchant.name} />
            <Particular name={legal.representative} value={merchant.representative} />
            <Particular name={legal.address} value={merchant.address} />
            <Particular name={legal.phone} value={merchant.phone} />
            <Particular name={legal.email} value={merchant.email} />
            <Particular name={legal.businessNumber} value={merchant.businessNumber}>
              <OutLink href={merchant.ftcUrl} text={legal.ftc} />
            </Particular>
            <Particular name={legal.mailOrderNumber} value={merchant.mailOrderNumber} />
            <Particular name={legal.privacyOfficer} value={merchant.privacyOfficer} />
            <Particular name={legal.hosting} value={merchant.hosting} />
            <Particular name={legal.escrow} value={merchant.escrow}>
              <OutLink href={merchant.escrowUrl} text={legal.escrowProof} />
            </Particular>
          </dl>
        </section>
      </div>
    </div>
  );
}

type ParticularProps = { name: string; value: string; children?: ReactNode };

/** The merchant's own words are Korean on every page. */
function Particular({ name, value, children }: ParticularProps) {
  return (
    <div className="flex flex-wrap gap-x-1.5">
      <dt>{name}</dt>
      <dd className="break-all">
        <span lang="ko">{value}</span>
        {children}
      </dd>
    </div>
  );
}

function OutLink({ href, text }: { href: string | null; text: string }) {
  if (!href) return null;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" className={OUT}>
      {text}
    </a>
  );
}
