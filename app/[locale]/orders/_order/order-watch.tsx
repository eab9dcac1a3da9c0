"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { Button } from "@/app/_components/button";
import { CONFIRMING_PLAN, DEPOSIT_PLAN } from "../_poll/poll-plan";
import { useOrderPoll } from "../_poll/use-order-poll";

export type WatchTexts = {
  deposited: string;
  changed: string;
  watching: string;
  checkNow: string;
  checking: string;
};

type OrderWatchProps = {
  merchantUid: string;
  link: string | null;
  status: string;
  texts: WatchTexts;
};

/**
 * Turns an open order's page into what it has become, and says so. It stands at the same place in every state of
 * the page, so that what it says outlives the page that it replaces.
 */
export function OrderWatch({ merchantUid, link, status, texts }: OrderWatchProps) {
  const [said, setSaid] = useState("");
  const isOpen = status === "pending" || status === "awaiting_deposit";
  return (
    <>
      <p role="status" className="sr-only">
        {said}
      </p>
      {isOpen ? (
        <OpenOrderWatch
          key={status}
          merchantUid={merchantUid}
          link={link}
          status={status}
          texts={texts}
          onSay={setSaid}
        />
      ) : null}
    </>
  );
}

function OpenOrderWatch({
  merchantUid,
  link,
  status,
  texts,
  onSay,
}: OrderWatchProps & { onSay: (text: string) => void }) {
  const router = useRouter();
  const isDeposit = status === "awaiting_deposit";
  const { order, hasStopped, isAsking, askNow } = useOrderPoll({
    merchantUid,
    link,
    plan: isDeposit ? DEPOSIT_PLAN : CONFIRMING_PLAN,
  });
  const seen = order?.status ?? status;

  useEffect(() => {
    if (seen === status) return;
    onSay(seen === "paid" ? texts.deposited : texts.changed);
    router.refresh();
  }, [seen, status, texts, onSay, router]);

  if (!isDeposit) return null;
  return (
    <div className="flex flex-wrap items-center justify-between gap-2 text-sm text-ink-soft">
      <p className="flex items-center gap-2">
        <span className="size-2 shrink-0 animate-breathe rounded-full bg-celadon" aria-hidden="true" />
        {texts.watching}
      </p>
      <Button
        variant={hasStopped ? "secondary" : "quiet"}
        pendingText={isAsking && texts.checking}
        onClick={askNow}
      >
        {texts.checkNow}
      </Button>
    </div>
  );
}
