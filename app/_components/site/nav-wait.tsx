"use client";

import { useLinkStatus } from "next/link";
import { useEffect, useSyncExternalStore } from "react";

/** A page that comes sooner than this needs no words. */
const PATIENCE_MS = 400;

let isWaiting = false;
const listeners = new Set<() => void>();

function setWaiting(next: boolean): void {
  isWaiting = next;
  for (const tell of listeners) tell();
}

function subscribe(onChange: () => void): () => void {
  listeners.add(onChange);
  return () => listeners.delete(onChange);
}

/** Stands inside a link, and knows that the page behind it was asked for and has not come. */
export function LinkWait() {
  const { pending } = useLinkStatus();
  useEffect(() => {
    if (!pending) return;
    const timer = setTimeout(() => setWaiting(true), PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      setWaiting(false);
    };
  }, [pending]);
  return null;
}

/** Says for the shop's links that the next page is on its way: nothing else moves until it has come. */
export function NavWait({ text }: { text: string }) {
  const said = useSyncExternalStore(
    subscribe,
    () => isWaiting,
    () => false,
  );
  return (
    <p role="status" className="fixed top-3 left-1/2 z-40 -translate-x-1/2">
      {said && (
        <span className="block animate-rise rounded-full bg-ink px-4 py-2 text-sm text-paper">{text}</span>
      )}
    </p>
  );
}
