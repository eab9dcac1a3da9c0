"use client";

import { useEffect, useSyncExternalStore } from "react";
import { CART_COUNT_COOKIE, CART_EVENT } from "./cart-count-cookie";

const EVENTS = [CART_EVENT, "pageshow", "focus"] as const;

function subscribe(onChange: () => void): () => void {
  for (const event of EVENTS) window.addEventListener(event, onChange);
  return () => {
    for (const event of EVENTS) window.removeEventListener(event, onChange);
  };
}

function readCount(): number {
  const entry = document.cookie.split("; ").find((cookie) => cookie.startsWith(`${CART_COUNT_COOKIE}=`));
  return Number(entry?.slice(CART_COUNT_COOKIE.length + 1)) || 0;
}

/** How many units are in the cart, on pages that are the same for everybody. Nothing is shown for none. */
export function CartCount({ text }: { text: string }) {
  const count = useSyncExternalStore(subscribe, readCount, () => 0);
  if (count === 0) return null;
  return (
    <span className="absolute top-0 left-1/2 ml-1 grid h-5 min-w-5 place-items-center rounded-full bg-persimmon px-1 text-[0.6875rem] leading-none font-bold text-on-persimmon tabular">
      <span aria-hidden="true">{count}</span>
      <span className="sr-only">, {text.replace("{count}", String(count))}</span>
    </span>
  );
}

/** Tells the badge that the server has just counted anew. */
export function CartCountSignal({ count }: { count: number }) {
  // The number itself is in the cookie; it is the change of it that matters here.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the effect runs because the count changed
  useEffect(() => {
    window.dispatchEvent(new Event(CART_EVENT));
  }, [count]);
  return null;
}
