import { useEffect, useRef } from "react";

const ENDS = ["pointerup", "pointercancel"];

/**
 * Lets what makes the page longer wait until a press that is under way has ended: the button that is pressed would move
 * away from under the pointer, and nothing would be pressed at all.
 */
export function useAfterPress(): (work: () => void) => void {
  const isPressed = useRef(false);

  useEffect(() => {
    const { signal, abort } = listening();
    addEventListener("pointerdown", () => (isPressed.current = true), { capture: true, signal });
    for (const end of ENDS)
      addEventListener(end, () => (isPressed.current = false), { capture: true, signal });
    return abort;
  }, []);

  return (work) => {
    if (!isPressed.current) return work();
    const { signal, abort } = listening();
    const onEnd = () => {
      abort();
      // The click comes right behind the end of the press.
      setTimeout(work);
    };
    for (const end of ENDS) addEventListener(end, onEnd, { signal });
  };
}

function listening() {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}
