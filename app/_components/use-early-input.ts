import { type RefObject, useEffectEvent, useLayoutEffect } from "react";

/**
 * Hands over a form as it stands when its script has come: with what somebody typed or chose until then, or a browser
 * put back. React hears of neither, and would write its own state over it with the next key, so this comes before that.
 */
export function useEarlyInput(
  form: RefObject<HTMLFormElement | null>,
  adopt: (form: HTMLFormElement) => void,
): void {
  const hear = useEffectEvent(adopt);

  useLayoutEffect(() => {
    if (form.current) hear(form.current);
  }, [form]);
}

/** Whether any of these options, radios, boxes and texts stands otherwise than the page was drawn. */
export function isChosenAnew(controls: Iterable<Node>): boolean {
  return [...controls].some((control) => {
    if (control instanceof HTMLOptionElement) return control.selected !== control.defaultSelected;
    if (!(control instanceof HTMLInputElement)) return false;
    return control.checked !== control.defaultChecked || control.value !== control.defaultValue;
  });
}
