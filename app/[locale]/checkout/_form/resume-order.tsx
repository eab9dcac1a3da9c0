"use client";

import { useEffect, useState } from "react";
import { buttonClass } from "@/app/_components/button-class";
import { Notice } from "@/app/_components/notice";
import { PageLink } from "@/app/_components/page-link";
import type { TabOwner } from "@/app/_components/tab-memory";
import { fill } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";
import { orderPaths } from "../_pay/order-paths";
import { readOrder } from "../_pay/pay-api";
import { forgetOrder, recallOrder } from "./form-memory";

type ResumeOrderProps = { owner: TabOwner; texts: Messages["checkout"]["resume"]; locale: Locale };
type Found = { merchantUid: string; isPaid: boolean };

/** After a reload, or the way back from a provider: the order that was made here is still there. */
export function ResumeOrder({ owner, texts, locale }: ResumeOrderProps) {
  const [found, setFound] = useState<Found | null>(null);

  useEffect(() => {
    const order = recallOrder(owner);
    if (order === null) return;
    let isGone = false;
    void readOrder(order.merchantUid, null).then((seen) => {
      if (isGone || seen === null) return;
      const { status } = seen;
      const isPaid = status === "paid" || status === "awaiting_deposit";
      if (isPaid || status === "pending") setFound({ merchantUid: order.merchantUid, isPaid });
      // Told once: what is bought next is another order.
      if (status !== "pending") forgetOrder();
    });
    return () => {
      isGone = true;
    };
  }, [owner]);

  if (found === null) return null;
  const paths = orderPaths({ locale, merchantUid: found.merchantUid, link: null });
  return (
    <Notice
      tone="info"
      className="mb-5"
      title={found.isPaid ? texts.placedTitle : texts.unpaidTitle}
      action={
        <PageLink href={found.isPaid ? paths.order : paths.payAgain} className={buttonClass("secondary")}>
          {found.isPaid ? texts.placedAction : texts.unpaidAction}
        </PageLink>
      }
    >
      {fill(found.isPaid ? texts.placedBody : texts.unpaidBody, { number: found.merchantUid })}
    </Notice>
  );
}
