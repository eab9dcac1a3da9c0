"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useMemo } from "react";
import type { PollPlan } from "../_poll/poll-plan";
import { useOrderPoll } from "../_poll/use-order-poll";

type HoldEndProps = {
  merchantUid: string;
  link: string | null;
  /** ISO 8601. */
  until: string;
  /** Without it the page around is rendered anew. */
  onEnd?: (status: string) => void;
};

const PATIENCE_MS = 2 * 60_000;

/**
 * Asks how an order stands once its hold is over. Nothing ends by our clock: the answer comes after the server has
 * asked the gateway, which may know of a payment.
 */
export function HoldEnd({ merchantUid, link, until, onEnd }: HoldEndProps) {
  const router = useRouter();
  const plan = useMemo(() => planUntil(until), [until]);
  const status = useOrderPoll({ merchantUid, link, plan }).order?.status ?? "pending";

  const tell = useEffectEvent(() => {
    if (onEnd) onEnd(status);
    else router.refresh();
  });
  useEffect(() => {
    if (status !== "pending") tell();
  }, [status]);

  return null;
}

function planUntil(until: string): PollPlan {
  const left = Math.max(0, Date.parse(until) - Date.now());
  return { delays: [left + 2_000, 3_000, 5_000, 10_000], stopAfterMs: left + PATIENCE_MS };
}
