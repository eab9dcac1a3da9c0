"use client";

import { useLayoutEffect } from "react";
import { keepInTab } from "@/app/_components/tab-memory";

/** What is typed of a new address, for the tab. */
export const NEW_DRAFT = "ongi.address.new";

/** Saved by a plain post, whose page has no script to forget it with: to stand before the form that would fill it in. */
export function ForgetNewDraft({ owner }: { owner: string }) {
  useLayoutEffect(() => keepInTab(NEW_DRAFT, null, owner), [owner]);
  return null;
}
