import { Badge } from "@/app/_components/badge";
import { Card } from "@/app/_components/card";
import { Notice } from "@/app/_components/notice";
import { fill, formatDateTime, formatNumber, formatWon } from "@/lib/i18n/format";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";
import type { Attention, AttentionItem } from "@/lib/orders/list-attention";
import { AttentionActs } from "./attention-acts";
import { OrderLink } from "./order-link";

/** Red only where a person is needed, with the reason and what can be done. */
export function AttentionCard({ attention, locale }: { attention: Attention; locale: Locale }) {
  const { attention: texts } = getMessages(locale).admin;
  if (attention.items.length === 0) {
    return (
      <Notice tone="success" role="note">
        {texts.allRight}
      </Notice>
    );
  }
  const all = Object.values(attention.counts);
  const sum = fill(texts.count, {
    count: all.reduce((total, { count }) => total + count, 0),
    won: formatWon(
      all.reduce((total, { won }) => total + won, 0),
      locale,
    ),
  });
  return (
    <Card title={texts.title} aside={<Badge tone="danger">{sum}</Badge>}>
      <p className="text-sm text-ink-soft">{texts.lead}</p>
      <ul className="mt-2 divide-y divide-line">
        {attention.items.map((item) => (
          <li key={`${item.kind} ${item.subject}`} className="py-4">
            <Item item={item} locale={locale} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Item({ item, locale }: { item: AttentionItem; locale: Locale }) {
  const { attention: texts } = getMessages(locale).admin;
  const { kind, subject, merchantUid, amount, currency, since, reason } = item;
  const sum = currency === "KRW" ? formatWon(amount, locale) : `${formatNumber(amount)} ${currency}`;
  return (
    <>
      <h3 className="font-bold">
        {texts.kinds[kind]} {amount > 0 ? <span className="tabular">{sum}</span> : null}
      </h3>
      <p className="text-sm text-ink-soft">
        {fill(texts.since, { at: formatDateTime(since, locale) })} · {subject}
        {reason ? ` · ${reason}` : null}
      </p>
      {kind === "payment_stray" ? null : <OrderLink merchantUid={merchantUid} locale={locale} />}
      <AttentionActs item={item} locale={locale} />
    </>
  );
}
