import type { Messages } from "@/lib/i18n/get-messages";
import { failKind, langOf } from "./fail-reason";

type FailTextProps = { reason: string; texts: Messages["checkout"]["declined"] };

/** Why nothing was paid: in our words where we know them, and in those of the card company beside them. */
export function FailText({ reason, texts }: FailTextProps) {
  const kind = failKind(reason);
  if (kind === "cancelled") return <p>{texts.cancelled}</p>;
  const [before, after] = texts.reason.split("{reason}");
  return (
    <>
      {kind && <p>{texts[kind]}</p>}
      <p className={kind ? "text-xs text-ink-soft" : undefined}>
        {before}
        <span lang={langOf(reason)}>{reason}</span>
        {after}
      </p>
    </>
  );
}
