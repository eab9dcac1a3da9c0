"use client";

import { useEffect } from "react";
import { orderPaths } from "./order-paths";
import { readOrder } from "./pay-api";
import type { PayState } from "./pay-machine";

/** A window whose answer got lost must not hold the page: the order is looked at while it is open. */
const WATCH_MS = 6_000;
const WATCH_TIMES = 100;

/** Leaves for the order when it turns out paid while the window still stands there, its answer lost. */
export function useWatch(state: PayState, locale: "ko" | "en", link: string | null) {
  const merchantUid = state.phase.name === "open" ? state.offer?.merchantUid : undefined;
  useEffect(() => {
    if (merchantUid === undefined) return;
    let left = WATCH_TIMES;
    const timer = setInterval(async () => {
      left -= 1;
      if (left <= 0) clearInterval(timer);
      if (document.visibilityState === "hidden") return;
      const status = (await readOrder(merchantUid, link))?.status;
      if (status !== "paid" && status !== "awaiting_deposit") return;
      clearInterval(timer);
      window.location.replace(orderPaths({ locale, merchantUid, link }).order);
    }, WATCH_MS);
    return () => clearInterval(timer);
  }, [merchantUid, locale, link]);
}
