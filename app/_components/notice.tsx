import type { ReactNode } from "react";
import { cx } from "./cx";
import { Glyph } from "./glyph";
import { alertPath, checkPath, infoPath, stopPath } from "./icon-paths";

export type NoticeTone = "info" | "success" | "warning" | "danger";

const TONES: Record<NoticeTone, { path: string; className: string; markClassName: string }> = {
  info: { path: infoPath, className: "bg-info-soft", markClassName: "text-info" },
  success: { path: checkPath, className: "bg-celadon-soft", markClassName: "text-celadon" },
  warning: { path: alertPath, className: "bg-warning-soft", markClassName: "text-warning" },
  danger: { path: stopPath, className: "bg-danger-soft", markClassName: "text-danger" },
};

type NoticeProps = {
  tone?: NoticeTone;
  title?: ReactNode;
  children?: ReactNode;
  /** One way on: a link or a button. */
  action?: ReactNode;
  /** `status` waits its turn, `alert` interrupts; `note` is for what was there when the page came. */
  role?: "status" | "alert" | "note";
  id?: string;
  className?: string;
};

/** By default danger interrupts and the rest is told in turn. The icon says the tone beside its colour. */
export function Notice({ tone = "info", title, children, action, role, id, className }: NoticeProps) {
  const look = TONES[tone];
  return (
    <div
      id={id}
      role={role ?? (tone === "danger" ? "alert" : "status")}
      className={cx("flex gap-3 rounded-lg px-4 py-3.5 text-sm text-ink", look.className, className)}
    >
      <Glyph path={look.path} className={cx("mt-0.5 size-5", look.markClassName)} />
      <div className="min-w-0 flex-1">
        {title ? <p className="font-bold">{title}</p> : null}
        {children ? <div className={cx(!!title && "mt-0.5")}>{children}</div> : null}
        {action ? <div className="mt-1.5">{action}</div> : null}
      </div>
    </div>
  );
}
