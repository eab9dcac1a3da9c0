import type { Metadata } from "next";
import { postcodeOrigin } from "@/app/_address/postcode-origin";
import { pageLocale } from "@/app/_components/page-locale";
import { ResultNotice } from "@/app/_components/result-notice";
import { listAddresses } from "@/lib/account/addresses";
import { requirePageUser } from "@/lib/auth/page-user";
import { getMessages } from "@/lib/i18n/get-messages";
import { AccountFrame } from "../_parts/account-frame";
import { AddressCard } from "./address-card";
import { AddressForm } from "./address-form";
import { ForgetNewDraft } from "./new-draft";

type AddressesPageProps = { searchParams: Promise<{ done?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const { account, common } = getMessages(await pageLocale());
  return { title: `${account.addresses.title} · ${common.shopName}`, robots: { index: false } };
}

export default async function AddressesPage({ searchParams }: AddressesPageProps) {
  const locale = await pageLocale();
  const user = await requirePageUser(locale, "/account/addresses");
  const { account, checkout } = getMessages(locale);
  const { addresses: texts } = account;
  const addresses = await listAddresses({ userId: user.id });
  const form = {
    locale,
    owner: user.id,
    frameOrigin: postcodeOrigin(),
    texts,
    addressTexts: checkout.address,
  };
  const { done } = await searchParams;
  return (
    <AccountFrame user={user} here="addresses" locale={locale}>
      {done === "added" || done === "saved" || done === "removed" ? (
        <ResultNotice name="done" turn={Date.now()}>
          {done === "removed" ? texts.removed : texts.saved}
        </ResultNotice>
      ) : null}
      {done === "added" ? <ForgetNewDraft owner={user.id} /> : null}
      <p className="text-ink-soft">{addresses.length > 0 ? texts.lead : texts.empty}</p>
      <ul className="grid gap-3">
        {addresses.map((address) => (
          <AddressCard key={address.id} address={address} form={form} />
        ))}
      </ul>
      <AddressForm
        {...form}
        fold={{
          summary: texts.add,
          isOpen: addresses.length === 0,
          className: "rounded-lg border border-line bg-surface",
          summaryClassName:
            "flex min-h-14 cursor-pointer items-center rounded-lg px-4 font-bold text-celadon",
        }}
      />
    </AccountFrame>
  );
}
