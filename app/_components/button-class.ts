import { cx } from "./cx";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger" | "bare";

const VARIANTS: Record<ButtonVariant, string> = {
  primary:
    "px-5 bg-persimmon text-on-persimmon hover:bg-persimmon-deep active:translate-y-px font-bold shadow-card",
  secondary:
    "px-5 border border-line-strong bg-surface text-ink hover:border-ink hover:bg-sunken active:translate-y-px font-bold",
  quiet: "-mx-2 px-2 text-celadon underline underline-offset-4 hover:text-ink font-bold",
  danger: "px-5 border border-danger text-danger hover:bg-danger-soft active:translate-y-px font-bold",
  /** Its colours come with its class name. */
  bare: "px-5 active:translate-y-px font-bold",
};

/** For what looks like a button and is a link. */
export function buttonClass(variant: ButtonVariant = "primary", isWide = false): string {
  return cx(
    "inline-flex min-h-12 items-center justify-center gap-2 rounded-md py-2.5 text-center text-base",
    "transition-colors duration-150 ease-settle disabled:cursor-not-allowed disabled:border-transparent",
    "disabled:bg-line disabled:text-ink-soft disabled:shadow-none",
    VARIANTS[variant],
    isWide && "w-full",
  );
}
