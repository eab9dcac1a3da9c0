import type { ReactNode } from "react";
import { cx } from "./cx";

export type BadgeTone = "plain" | "celadon" | "persimmon" | "danger" | "warning";

const TONES: Record<BadgeTone, string> = {
  plain: "bg-sunken text-ink-soft",
  celadon: "bg-celadon-soft text-celadon",
  persimmon: "bg-persimmon-soft text-persimmon",
  danger: "bg-danger-soft text-danger",
  warning: "bg-warning-soft text-warning",
};

export function Badge({ tone = "plain", children }: { tone?: BadgeTone; children: ReactNode }) {
  return (
    <span className={cx("inline-flex items-center rounded-sm px-2 py-0.5 text-xs font-bold", TONES[tone])}>
      {children}
    </span>
  );
}
