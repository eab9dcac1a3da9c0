"use client";

import { useState } from "react";
import { Countdown } from "@/app/[locale]/orders/_order/countdown";
import { HoldEnd } from "@/app/[locale]/orders/_order/hold-end";
import { HOLD_MOMENTS } from "@/app/[locale]/orders/_order/moments";
import type { PayTexts } from "./pay-texts";

type HoldLineProps = {
  merchantUid: string;
  link: string | null;
  until: string;
  texts: PayTexts;
  /** Told when the order is not open any more, after the gateway was asked. */
  onEnd: (status: string) => void;
};

/** How long the order's items are held; it lengthens when the window is opened again. */
export function HoldLine({ merchantUid, link, until, texts, onEnd }: HoldLineProps) {
  const [since] = useState(() => new Date().toISOString());
  return (
    <p>
      <Countdown
        key={until}
        until={until}
        renderedAt={since}
        text={texts.hold}
        overText={texts.holdOver}
        announceText={texts.holdSoon}
        moments={HOLD_MOMENTS}
        texts={texts.left}
      />
      <HoldEnd merchantUid={merchantUid} link={link} until={until} onEnd={onEnd} />
    </p>
  );
}
