import { useSyncExternalStore } from "react";

/** What the browser believes of the connection; it is wrong about it both ways, so that this is a hint alone. */
export function useOnline(): boolean {
  return useSyncExternalStore(subscribe, isBrowserOnline, () => true);
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
