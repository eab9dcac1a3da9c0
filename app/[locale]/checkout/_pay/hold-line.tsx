"use client";

import { useState } from "react";
import { Countdown } from "@/app/[locale]/orders/_order/countdown";
import { HOLD_MOMENTS } from "@/app/[locale]/orders/_order/moments";
import type { PayTexts } from "./pay-texts";

/** How long the order's items are held; it lengthens when the window is opened again. */
export function HoldLine({ until, texts }: { until: string; texts: PayTexts }) {
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
    </p>
  );
}
