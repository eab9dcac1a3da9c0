"use client";

import { useEffect, useRef, useState } from "react";
import { isChosenAnew } from "@/app/_components/use-early-input";

type LiveCountProps = { count: number; texts: { show: string; showAny: string; showNone: string } };

/** How many products the form around it would show as it stands; without an answer it names no number. */
export function LiveCount({ count, texts }: LiveCountProps) {
  const place = useRef<HTMLSpanElement>(null);
  const [now, setNow] = useState<number | null>(count);

  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form) return;
    let latest = 0;
    const ask = async () => {
      latest += 1;
      const mine = latest;
      const answer = await countFor(form);
      if (mine === latest) setNow(answer);
    };
    form.addEventListener("input", ask);
    // What was chosen before the script came.
    if (isChosenAnew(form.querySelectorAll("input"))) void ask();
    return () => form.removeEventListener("input", ask);
  }, []);

  const text = now === null ? texts.showAny : now === 0 ? texts.showNone : texts.show;
  return (
    <span ref={place} aria-live="polite">
      {text.replace("{count}", String(now))}
    </span>
  );
}

async function countFor(form: HTMLFormElement): Promise<number | null> {
  // A form of radios, boxes and texts has no files.
  const query = new URLSearchParams(new FormData(form) as unknown as Record<string, string>);
  try {
    const answer = await fetch(`/api/products/count?${query}`);
    return answer.ok ? (await answer.json()).count : null;
  } catch {
    // Offline, or gone meanwhile: the button works as before, and says no number.
    return null;
  }
}
