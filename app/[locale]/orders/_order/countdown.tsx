"use client";

import { useEffect, useState } from "react";
import { fill } from "@/lib/i18n/format";
import { crossed, type LeftTexts, leftText } from "./time-left";

type CountdownProps = {
  /** ISO 8601. */
  until: string;
  /** The server's clock when it rendered, so that both render the same; ISO 8601. */
  renderedAt: string;
  /** With `{left}`. */
  text: string;
  overText: string;
  /** With `{left}`; said aloud at `moments`, in milliseconds left, and never in between. */
  announceText: string;
  moments: readonly number[];
  texts: LeftTexts;
};

const TICK_MS = 15_000;

/** A clock that is read, not watched: it changes by the minute, and speaks at a few moments alone. */
export function Countdown({
  until,
  renderedAt,
  text,
  overText,
  announceText,
  moments,
  texts,
}: CountdownProps) {
  const end = Date.parse(until);
  const [left, setLeft] = useState(end - Date.parse(renderedAt));
  const [said, setSaid] = useState("");

  useEffect(() => {
    let before = Number.POSITIVE_INFINITY;
    const tick = () => {
      const now = end - Date.now();
      const moment = before === Number.POSITIVE_INFINITY ? null : crossed(moments, before, now);
      before = now;
      setLeft(now);
      if (moment !== null) setSaid(fill(announceText, { left: leftText(moment, texts) }));
    };
    tick();
    const timer = setInterval(tick, TICK_MS);
    return () => clearInterval(timer);
  }, [end, moments, announceText, texts]);

  const shown = left > 0 ? fill(text, { left: leftText(left, texts) }) : overText;
  return (
    <>
      <span>{shown}</span>
      <span role="status" className="sr-only">
        {said}
      </span>
    </>
  );
}
