import { foreignReason, langOf } from "./fail-reason";

type FailTextProps = { reason: string; texts: { reason: string; cancelledByYou: string } };

/** Why nothing was paid: by the shopper's own hand, or in the words of the card company. */
export function FailText({ reason, texts }: FailTextProps) {
  const foreign = foreignReason(reason);
  if (foreign === null) return <p>{texts.cancelledByYou}</p>;
  const [before, after] = texts.reason.split("{reason}");
  return (
    <p>
      {before}
      <span lang={langOf(foreign)}>{foreign}</span>
      {after}
    </p>
  );
}
