"use client";

import { useEffect } from "react";
import { rememberSeen, type SeenProduct } from "./seen-products";

/** Notes in this browser that its product was looked at. */
export function RememberView({ slug, src, name }: SeenProduct) {
  const { ko, en } = name;
  useEffect(() => rememberSeen({ slug, src, name: { ko, en } }), [slug, src, ko, en]);
  return null;
}
