"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { Notice } from "./notice";

type ResultNoticeProps = {
  /** The name by which the address says what was done: a reload or a link of the page does not say it again. */
  name: string;
  /** Another number for each result, where the same one may come twice in a row and nothing else renders the page anew. */
  turn?: number;
  title?: string;
  children: ReactNode;
  className?: string;
};

/** What has just been done. It takes the focus, which the form before it has lost. */
export function ResultNotice({ name, turn, title, children, className }: ResultNoticeProps) {
  const notice = useRef<HTMLDivElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another turn is another result
  useEffect(() => {
    notice.current?.focus();
  }, [name, turn]);

  // Each time: a page that is rendered anew has the router's address again.
  useEffect(() => {
    const address = new URL(location.href);
    if (!address.searchParams.has(name)) return;
    address.searchParams.delete(name);
    // With the router's own state, so that it does not hear of it: the same address the next time would be an old page.
    history.replaceState(history.state, "", address);
  });

  return (
    <div ref={notice} tabIndex={-1} className={className}>
      <Notice tone="success" title={title}>
        {children}
      </Notice>
    </div>
  );
}
