"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { Notice } from "./notice";

type ResultNoticeProps = {
  /** The name by which the address says what was done: a reload or a link of the page does not say it again. */
  name: string;
  /** Another number for each result, where the same one may come twice in a row and nothing else renders the page anew. */
  turn?: number;
  children: ReactNode;
  className?: string;
};

/** What has just been done. It takes the focus, which the form before it has lost. */
export function ResultNotice({ name, turn, children, className }: ResultNoticeProps) {
  const notice = useRef<HTMLDivElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another turn is another result
  useEffect(() => {
    notice.current?.focus();
    const address = new URL(location.href);
    address.searchParams.delete(name);
    // With the router's own state, so that it does not hear of it: the same address the next time would be an old page.
    history.replaceState(history.state, "", address);
  }, [name, turn]);

  return (
    <div ref={notice} tabIndex={-1} className={className}>
      <Notice tone="success">{children}</Notice>
    </div>
  );
}
