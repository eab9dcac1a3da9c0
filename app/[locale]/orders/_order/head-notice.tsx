import { Notice } from "@/app/_components/notice";
import { getMessages, type Messages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";
import type { OrderView } from "@/lib/orders/order-view";
import { FailText } from "../../checkout/_pay/fail-text";
import { Countdown } from "./countdown";
import { HoldEnd } from "./hold-end";
import { HOLD_MOMENTS } from "./moments";
import type { OrderHead } from "./order-head";

type HeadNoticeProps = {
  head: OrderHead;
  order: OrderView;
  link: string | null;
  locale: Locale;
  now: Date;
};

/** Below the title of an unpaid order: why the last try failed, and how long its items are held. */
export function HeadNotice({ head, order, link, locale, now }: HeadNoticeProps) {
  const { checkout, orders } = getMessages(locale);
  const { pay } = orders;
  if (order.status !== "pending") return null;
  return (
    <>
      {head === "failed" && (
        <Notice role="note" tone="warning">
          {order.lastProblem?.failReason ? (
            <FailText reason={order.lastProblem.failReason} texts={checkout.declined} />
          ) : (
            pay.noReason
          )}
        </Notice>
      )}
      {order.needsReorder ? null : <HoldText order={order} link={link} pay={pay} now={now} />}
    </>
  );
}

type HoldTextProps = Pick<HeadNoticeProps, "order" | "link" | "now"> & { pay: Messages["orders"]["pay"] };

function HoldText({ order, link, pay, now }: HoldTextProps) {
  const until = order.expiresAt.toISOString();
  return (
    <p className="text-sm text-ink-soft">
      <Countdown
        until={until}
        renderedAt={now.toISOString()}
        text={pay.hold}
        overText={pay.holdOver}
        announceText={pay.holdSoon}
        moments={HOLD_MOMENTS}
        texts={pay}
      />
      <HoldEnd merchantUid={order.merchantUid} link={link} until={until} />
    </p>
  );
}
