"use client";

import { type FocusEvent, type ReactNode, useLayoutEffect, useRef } from "react";

/** Where what had the focus is gone, such as a line that was removed, what is around it has it, and not the page's top. */
export function KeepFocus({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const isInside = useRef(false);

  // At once: a key that comes first would go on from the top.
  useLayoutEffect(() => {
    if (isInside.current && document.activeElement === document.body)
      box.current?.focus({ preventScroll: true });
  });

  function onBlur({ relatedTarget, currentTarget }: FocusEvent<HTMLDivElement>) {
    isInside.current = relatedTarget === null || currentTarget.contains(relatedTarget);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens where the focus is
    <div
      ref={box}
      tabIndex={-1}
      className="outline-none"
      onFocus={() => {
        isInside.current = true;
      }}
      onBlur={onBlur}
    >
      {children}
    </div>
  );
}
