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
  type: "submit" | "button";
  onPress?: () => void;
};

export function PayButton({ state, texts, total, type, onPress }: PayButtonProps) {
  const phase = state.phase.name;
  const busy =
    (phase === "preparing" && texts.preparing) ||
    (phase === "settling" && texts.settling) ||
    (phase === "leaving" && texts.leaving);
  return (
    <Button type={type} isWide pendingText={busy} onClick={onPress}>
      {fill(texts.button, { total })}
    </Button>
  );
}
