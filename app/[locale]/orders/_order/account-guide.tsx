import { useId } from "react";
import { Card } from "@/app/_components/card";
import { CopyButton } from "@/app/_components/copy-button";
import { Notice } from "@/app/_components/notice";
import { formatDateTime, formatWon } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";
import type { OrderView } from "@/lib/orders/order-view";
import { Countdown } from "./countdown";
import { Facts } from "./facts";
import { DEPOSIT_MOMENTS } from "./moments";

type AccountGuideProps = {
  account: NonNullable<OrderView["vbank"]>;
  /** Won. */
  total: number;
  texts: Messages["orders"];
  locale: Locale;
  now: Date;
};

/** Where to pay in, how much, until when: all that is typed at a bank can be copied. */
export function AccountGuide({ account, total, texts, locale, now }: AccountGuideProps) {
  const { account: words } = texts;
  const copied = { copiedText: texts.copied, failedText: texts.copyFailed };
  return (
    <Card id={useId()} title={words.title}>
      <Facts
        rows={[
          { label: words.bank, value: account.bank },
          {
            label: words.accountNumber,
            value: <span className="text-lg font-bold tabular">{account.number}</span>,
            action: <CopyButton value={account.number} label={words.copyAccount} {...copied} />,
          },
          { label: words.holder, value: account.holder },
          {
            label: words.amount,
            value: <span className="text-lg font-bold tabular">{formatWon(total, locale)}</span>,
            action: <CopyButton value={String(total)} label={words.copyAmount} {...copied} />,
          },
          {
            label: words.due,
            value: (
              <>
                <span className="block font-bold">{formatDateTime(account.due, locale)}</span>
                <span className="text-sm text-ink-soft">
                  <Countdown
                    until={account.due.toISOString()}
                    renderedAt={now.toISOString()}
                    text={words.left}
                    overText={words.over}
                    announceText={words.leftAnnounce}
                    moments={DEPOSIT_MOMENTS}
                    texts={texts.pay}
                  />
                </span>
              </>
            ),
          },
        ]}
      />
      <Notice role="note" tone="warning" title={words.exact} className="mt-5">
        {words.exactBody}
      </Notice>
    </Card>
  );
}
