"use client";

import { useSearchParams } from "next/navigation";
import { type ReactNode, useEffect, useRef } from "react";
import { Notice } from "./notice";

type ResultNoticeProps = {
  /** The name by which the address says what was done: a reload or a link of the page does not say it again. */
  name: string;
  children: ReactNode;
  className?: string;
};

/** What has just been done. It takes the focus, which the form before it has lost. */
export function ResultNotice({ name, children, className }: ResultNoticeProps) {
  const notice = useRef<HTMLDivElement>(null);

  const said = useSearchParams().get(name);

  useEffect(() => {
    if (said === null) return;
    notice.current?.focus();
    const address = new URL(location.href);
    address.searchParams.delete(name);
    // Without a state of its own, so that the router hears of it, and the same result the next time is news.
    history.replaceState(null, "", address);
  }, [name, said]);

  return (
    <div ref={notice} tabIndex={-1} className={className}>
      <Notice tone="success">{children}</Notice>
    </div>
  );
}
