import { cx } from "@/app/_components/cx";
import { Icon, type IconName } from "@/app/_components/icon";
import type { OrderHead } from "./order-head";

const MARKS: Record<OrderHead, { icon: IconName; className: string }> = {
  placed: { icon: "check", className: "bg-celadon text-on-celadon" },
  paid: { icon: "check", className: "bg-celadon-soft text-celadon" },
  cancelling: { icon: "undo", className: "bg-warning-soft text-warning" },
  reduced: { icon: "undo", className: "bg-celadon-soft text-celadon" },
  returned: { icon: "undo", className: "bg-warning-soft text-warning" },
  shipped: { icon: "truck", className: "bg-celadon-soft text-celadon" },
  delivered: { icon: "parcel", className: "bg-celadon-soft text-celadon" },
  awaiting: { icon: "clock", className: "bg-info-soft text-info" },
  unpaid: { icon: "clock", className: "bg-warning-soft text-warning" },
  failed: { icon: "alert", className: "bg-warning-soft text-warning" },
  refused: { icon: "undo", className: "bg-warning-soft text-warning" },
  refunded: { icon: "undo", className: "bg-sunken text-ink-soft" },
  expired: { icon: "clock", className: "bg-sunken text-ink-soft" },
  cancelled: { icon: "close", className: "bg-sunken text-ink-soft" },
};

/** A drawing of what the title below it says in words. */
export function HeadMark({ head }: { head: OrderHead }) {
  const { icon, className } = MARKS[head];
  return (
    <span
      className={cx("mt-8 -mb-2 grid size-14 place-items-center rounded-full md:mt-12 md:-mb-5", className)}
    >
      <Icon name={icon} className="size-7" />
    </span>
  );
}
