"use client";

import { useEffect } from "react";

/**
 * A page that the browser kept whole while the shopper was at the payment provider shows a window that is long
 * gone, and prices of then. It starts anew; the form and the order are remembered elsewhere.
 */
export function useFreshPage() {
  useEffect(() => {
    const onShow = (event: PageTransitionEvent) => {
      if (event.persisted) window.location.reload();
    };
    window.addEventListener("pageshow", onShow);
    return () => window.removeEventListener("pageshow", onShow);
  }, []);
}
