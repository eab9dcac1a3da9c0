"use client";

import { Button } from "@/app/_components/button";
import { fill } from "@/lib/i18n/format";
import type { PayState } from "./pay-machine";
import type { PayTexts } from "./pay-texts";

type PayButtonProps = {
  state: PayState;
  texts: PayTexts;
  /** Formatted: the total is in the button. */
  total: string;
  onOpenNow: () => void;
};

/** The page's one primary button: it submits the form, or gives the window the click that it waits for. */
export function PayButton({ state, texts, total, onOpenNow }: PayButtonProps) {
  const phase = state.phase.name;
  if (phase === "armed") {
    return (
      <Button key="open" isWide onClick={onOpenNow}>
        {texts.armedButton}
      </Button>
    );
  }
  const busy =
    (phase === "preparing" && texts.preparing) ||
    (phase === "lost" && texts.waiting) ||
    (phase === "settling" && texts.settling) ||
    (phase === "leaving" && texts.leaving);
  return (
    <Button type="submit" isWide pendingText={busy}>
      {fill(texts.button, { total })}
    </Button>
  );
}
