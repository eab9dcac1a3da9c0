import { cx } from "./cx";

/** Stands where something will be, in its size. The sentence that says what is coming lies beside it. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden="true" className={cx("block animate-breathe rounded-md bg-line", className)} />;
}
