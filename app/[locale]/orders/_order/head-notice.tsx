import { Notice } from "@/app/_components/notice";
import { getMessages, type Messages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";
import type { OrderView } from "@/lib/orders/order-view";
import { FailText } from "../../checkout/_pay/fail-text";
import { Countdown } from "./countdown";
import { HOLD_MOMENTS } from "./moments";
import type { OrderHead } from "./order-head";

type HeadNoticeProps = { head: OrderHead; order: OrderView; locale: Locale; now: Date };

/** Below the title of an unpaid order: why the last try failed, and how long its items are held. */
export function HeadNotice({ head, order, locale, now }: HeadNoticeProps) {
  const { pay } = getMessages(locale).orders;
  if (order.status !== "pending") return null;
  return (
    <>
      {head === "failed" && (
        <Notice role="note" tone="warning">
          {order.lastProblem?.failReason ? (
            <FailText reason={order.lastProblem.failReason} texts={pay} />
          ) : (
            pay.noReason
          )}
        </Notice>
      )}
      {order.needsReorder ? null : <HoldText order={order} pay={pay} now={now} />}
    </>
  );
}

function HoldText({ order, pay, now }: { order: OrderView; pay: Messages["orders"]["pay"]; now: Date }) {
  return (
    <p className="text-sm text-ink-soft">
      <Countdown
        until={order.expiresAt.toISOString()}
        renderedAt={now.toISOString()}
        text={pay.hold}
        overText={pay.holdOver}
        announceText={pay.holdSoon}
        moments={HOLD_MOMENTS}
        texts={pay}
      />
    </p>
  );
}
