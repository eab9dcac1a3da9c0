"use client";

import { useSyncExternalStore } from "react";

/** That the browser believes to be offline: a hint beside the button, which stays as it is. */
export function ConnectionNote({ text }: { text: string }) {
  const isOnline = useSyncExternalStore(subscribe, isBrowserOnline, () => true);
  const said = isOnline ? "" : text;
  return (
    <p role="status" className="text-sm text-warning empty:hidden">
      {said}
    </p>
  );
}

function isBrowserOnline(): boolean {
  return navigator.onLine;
}

function subscribe(onChange: () => void): () => void {
  const events = ["online", "offline"];
  for (const event of events) window.addEventListener(event, onChange);
  return () => {
    for (const event of events) window.removeEventListener(event, onChange);
  };
}
