"use client";

import { useFormStatus } from "react-dom";
import { Button } from "./button";
import type { ButtonVariant } from "./button-class";

type SubmitButtonProps = {
  children: React.ReactNode;
  pendingText: string;
  variant?: ButtonVariant;
  isWide?: boolean;
  isDisabled?: boolean;
  className?: string;
  /** Where the words alone do not say what of: begins or ends with them. */
  label?: string;
  /** Where a form has several: the field by which its action tells them apart. */
  name?: string;
  value?: string;
};

/** Submits the form around it, says what is happening meanwhile, and takes no second click. */
export function SubmitButton({
  pendingText,
  isDisabled = false,
  label,
  name,
  value,
  ...rest
}: SubmitButtonProps) {
  const { pending, data } = useFormStatus();
  const isMine = pending && (name === undefined || data?.get(name) === value);
  return (
    <Button
      {...rest}
      type="submit"
      aria-label={label}
      name={name}
      value={value}
      disabled={isDisabled || (pending && !isMine)}
      pendingText={isMine && pendingText}
    />
  );
}
