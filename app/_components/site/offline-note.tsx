"use client";

import { useOnline } from "../use-online";

/** Says at the top of the page that the connection is gone. No service worker: money is never shown from a cache. */
export function OfflineNote({ text }: { text: string }) {
  const isOnline = useOnline();
  return (
    <p role="status" className="fixed inset-x-0 top-0 z-40">
      {!isOnline && (
        <span className="block animate-rise bg-ink px-4 py-2.5 text-center text-sm text-paper">{text}</span>
      )}
    </p>
  );
}
