import type { ComponentProps } from "react";
import { type ButtonVariant, buttonClass } from "./button-class";
import { cx } from "./cx";

type ButtonProps = ComponentProps<"button"> & {
  variant?: ButtonVariant;
  isWide?: boolean;
  /** What is happening, said in the button while it happens. With it the button is busy and does nothing. */
  pendingText?: string | false | undefined;
};

export function Button({ variant = "primary", isWide = false, pendingText, ...button }: ButtonProps) {
  const { className, children, type = "button", ...rest } = button;
  if (!pendingText) {
    return (
      <button {...rest} type={type} className={cx(buttonClass(variant, isWide), className)}>
        {children}
      </button>
    );
  }
  // Busy, not disabled: a disabled button would lose the focus of whoever pressed it.
  return (
    <button
      {...rest}
      type="button"
      aria-disabled="true"
      onClick={undefined}
      className={cx(buttonClass(variant, isWide), "cursor-progress opacity-85", className)}
    >
      <span className="size-2 animate-breathe rounded-full bg-current" aria-hidden="true" />
      <span aria-live="polite">{pendingText}</span>
    </button>
  );
}
