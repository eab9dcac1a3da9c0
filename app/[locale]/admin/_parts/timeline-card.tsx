import { Badge } from "@/app/_components/badge";
import { buttonClass } from "@/app/_components/button-class";
import { Card } from "@/app/_components/card";
import { TextField } from "@/app/_components/field";
import { fill, formatSecond, formatWon } from "@/lib/i18n/format";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";
import type { listTimeline } from "@/lib/orders/list-timeline";
import type { OrderStatus, PaymentStatus, RefundStatus } from "@/lib/payments/status";
import type { TimelineEntry } from "@/lib/payments/timeline";
import { eventText } from "../../orders/_after/event-text";
import { writeAsOf } from "./as-of";

type Timeline = Awaited<ReturnType<typeof listTimeline>>;
type TimelineCardProps = { timeline: Timeline; moment: Date | null; locale: Locale };

/** Each event with its source, what the gateway said and what was decided; and how things stood at a moment. */
export function TimelineCard({ timeline, moment, locale }: TimelineCardProps) {
  const { timeline: texts } = getMessages(locale).admin;
  const { entries, state } = timeline;
  // Of two at once, the last to be put down may have begun first.
  const last = entries.reduce<Date | null>((latest, { at }) => (latest && latest > at ? latest : at), null);
  const asOf = moment ?? last ?? new Date();
  return (
    <Card title={texts.title}>
      <form className="flex flex-wrap items-end gap-3">
        <TextField
          name="asOf"
          type="datetime-local"
          step="1"
          label={texts.asOf}
          defaultValue={writeAsOf(asOf)}
        />
        <button type="submit" className={buttonClass("secondary")}>
          {texts.show}
        </button>
      </form>
      <State state={state} asOf={asOf} locale={locale} />
      <ol className="mt-4 grid gap-4 border-l-2 border-line pl-4">
        {entries.map((entry) => (
          <li key={entry.id} className={entry.at > asOf ? "italic" : undefined}>
            <Entry entry={entry} locale={locale} />
          </li>
        ))}
      </ol>
    </Card>
  );
}

function State({ state, asOf, locale }: { state: Timeline["state"]; asOf: Date; locale: Locale }) {
  const { timeline: texts } = getMessages(locale).admin;
  const won = (amount: number) => formatWon(amount, locale);
  // Each has a word for every status there is.
  const orders: Record<OrderStatus, string> = texts.orders;
  const payments: Record<PaymentStatus, string> = texts.payments;
  const refunds: Record<RefundStatus, string> = texts.refunds;
  const named = (code: string, words: Record<string, string>) =>
    fill(texts.status, { words: words[code] ?? code, code });
  return (
    <section className="mt-4 rounded-md bg-sunken p-3 text-sm tabular">
      <h3 className="font-bold">{fill(texts.state, { at: formatSecond(asOf, locale) })}</h3>
      <p>{state.status ? fill(texts.order, { status: named(state.status, orders) }) : texts.nothing}</p>
      {Object.entries(state.payments).map(([id, { status, amount, cancelAmount }]) => (
        <p key={id}>
          {fill(texts.payment, {
            id,
            status: named(status, payments),
            amount: won(amount),
            back: won(cancelAmount),
          })}
        </p>
      ))}
      {Object.entries(state.refunds).map(([id, { status, amount }]) => (
        <p key={id}>{fill(texts.refundLine, { id, status: named(status, refunds), amount: won(amount) })}</p>
      ))}
    </section>
  );
}

function Entry({ entry, locale }: { entry: TimelineEntry; locale: Locale }) {
  const { at, source, actor, decision, reason, orderStatus, impUid, seenStatus, seenAmount } = entry;
  const seen = [impUid, seenStatus, seenAmount === null ? null : formatWon(seenAmount, locale)];
  const { unchanged } = getMessages(locale).admin.timeline;
  const text = decision === "nothing" ? unchanged : eventText(entry, locale);
  // The names of the books, as the database and the commands have them, beneath the words.
  const rest = [text && decision, ...seen, reason, orderStatus && `→ ${orderStatus}`].filter(Boolean);
  return (
    <>
      <p className="flex flex-wrap items-center gap-2">
        <Badge>{actor === source ? source : `${source} · ${actor}`}</Badge>
        <span className="font-bold">{text ?? decision}</span>
        <time dateTime={at.toISOString()} className="text-sm text-ink-soft">
          {formatSecond(at, locale)}
        </time>
      </p>
      {rest.length > 0 && <p className="text-sm break-all text-ink-soft tabular">{rest.join(" · ")}</p>}
    </>
  );
}
