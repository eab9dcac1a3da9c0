import type { Metadata } from "next";
import { postcodeOrigin } from "@/app/_address/postcode-origin";
import { Notice } from "@/app/_components/notice";
import { pageLocale } from "@/app/_components/page-locale";
import { listAddresses } from "@/lib/account/addresses";
import { requirePageUser } from "@/lib/auth/page-user";
import { getMessages } from "@/lib/i18n/get-messages";
import { AccountFrame } from "../_parts/account-frame";
import { AddressCard } from "./address-card";
import { AddressForm } from "./address-form";

type AddressesPageProps = { searchParams: Promise<{ saved?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const { account, common } = getMessages(await pageLocale());
  return { title: `${account.addresses.title} · ${common.shopName}`, robots: { index: false } };
}

export default async function AddressesPage({ searchParams }: AddressesPageProps) {
  const locale = await pageLocale();
  const user = await requirePageUser(locale, "/account/addresses");
  const { account, checkout } = getMessages(locale);
  const { addresses: texts } = account;
  const form = { locale, frameOrigin: postcodeOrigin(), texts, addressTexts: checkout.address };
  const addresses = await listAddresses({ userId: user.id });
  const { saved } = await searchParams;
  return (
    <AccountFrame user={user} here="addresses" locale={locale}>
      {saved === "1" && <Notice tone="success">{texts.saved}</Notice>}
      <p className="text-ink-soft">{addresses.length > 0 ? texts.lead : texts.empty}</p>
      <ul className="grid gap-3">
        {addresses.map((address) => (
          <AddressCard key={address.id} address={address} form={form} />
        ))}
      </ul>
      <details className="group rounded-lg border border-line bg-surface" open={addresses.length === 0}>
        <summary className="flex min-h-14 cursor-pointer items-center rounded-lg px-4 font-semibold text-celadon">
          {texts.add}
        </summary>
        <div className="border-t border-line p-4">
          {/* Anew for each list, so that what was saved is not in it any more. */}
          <AddressForm key={addresses.map(({ id }) => id).join()} {...form} />
        </div>
      </details>
    </AccountFrame>
  );
}
