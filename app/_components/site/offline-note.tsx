"use client";

import { useSyncExternalStore } from "react";

/** Says at the top of the page that the connection is gone. No service worker: money is never shown from a cache. */
export function OfflineNote({ text }: { text: string }) {
  const isOnline = useSyncExternalStore(subscribe, isBrowserOnline, () => true);
  return (
    <p role="status" className="fixed inset-x-0 top-0 z-40">
      {!isOnline && (
        <span className="block animate-rise bg-ink px-4 py-2.5 text-center text-sm font-medium text-paper">
          {text}
        </span>
      )}
    </p>
  );
}

function isBrowserOnline(): boolean {
  return navigator.onLine;
}

const EVENTS = ["online", "offline"] as const;

function subscribe(onChange: () => void): () => void {
  for (const event of EVENTS) window.addEventListener(event, onChange);
  return () => {
    for (const event of EVENTS) window.removeEventListener(event, onChange);
  };
}
