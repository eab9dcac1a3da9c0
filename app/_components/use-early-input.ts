import { type RefObject, useEffect, useEffectEvent } from "react";

/**
 * Hands over a form as it stands when its script has come: with what somebody typed or chose until then, or a browser
 * put back. React hears of neither, and would write its own state over it later.
 */
export function useEarlyInput(
  form: RefObject<HTMLFormElement | null>,
  adopt: (form: HTMLFormElement) => void,
): void {
  const hear = useEffectEvent(adopt);

  useEffect(() => {
    if (form.current) hear(form.current);
  }, [form]);
}
