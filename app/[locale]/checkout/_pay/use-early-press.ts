import { type FormEvent, useEffect, useEffectEvent, useState } from "react";

/**
 * For a form whose press has to wait for the script: to be spread on it, beside its `onSubmit`. Without it the browser
 * asks for the page anew, with name and phone in its address, and comes back with it empty. React keeps a press of
 * a form that has an action, and calls that once it is there; later presses go to `onSubmit`.
 */
export function useEarlyPress(onPress: (pressedAt: number) => void) {
  const [presses, setPresses] = useState(0);
  const press = useEffectEvent(onPress);

  useEffect(() => {
    // Not in the action itself, which is a transition: nothing of the wait would be shown.
    // When it was pressed nobody knows: long enough ago for a popup to be blocked.
    if (presses > 0) press(0);
  }, [presses]);

  return {
    action: () => setPresses((count) => count + 1),
    // React empties a form after its action.
    onReset: (event: FormEvent) => event.preventDefault(),
  };
}
