"use client";

import { useEffect, useRef, useState } from "react";
import { nextDelay, type PolledOrder, type PollPlan, readPolledOrder } from "./poll-plan";

export type PollState = {
  order: PolledOrder | null;
  /** Answers that could be read. */
  answers: number;
  /** Whether the last question found no connection. */
  isOffline: boolean;
  /** Whether the page has stopped asking by itself. */
  hasStopped: boolean;
  isAsking: boolean;
};

type PollOptions = { merchantUid: string; link: string | null; plan: PollPlan };

const START: PollState = { order: null, answers: 0, isOffline: false, hasStopped: false, isAsking: false };

/** Asks how an order stands by a plan; not while nobody looks, and at once when somebody looks again. */
export function useOrderPoll({ merchantUid, link, plan }: PollOptions): PollState & { askNow: () => void } {
  const [state, setState] = useState(START);
  const ask = useRef<() => void>(() => undefined);

  useEffect(() => {
    const poll = startPolling({ merchantUid, link, plan }, (change) => setState((old) => change(old)));
    ask.current = poll.askNow;
    return poll.stop;
  }, [merchantUid, link, plan]);

  return { ...state, askNow: () => ask.current() };
}

function startPolling(options: PollOptions, update: (change: (old: PollState) => PollState) => void) {
  let [asked, startedAt, isOver, isAsking] = [0, Date.now(), false, false];
  let timer: ReturnType<typeof setTimeout> | undefined;

  function plan() {
    clearTimeout(timer);
    const delay = nextDelay(options.plan, asked, Date.now() - startedAt);
    if (delay !== null) timer = setTimeout(step, delay);
    update((old) => ({ ...old, hasStopped: delay === null }));
  }

  async function step() {
    clearTimeout(timer);
    // A hidden page asks nothing; onShow goes on.
    if (isOver || isAsking || document.visibilityState === "hidden") return;
    isAsking = true;
    update((old) => ({ ...old, isAsking: true }));
    const answer = await askOrder(options);
    isAsking = false;
    if (isOver) return;
    asked += 1;
    update((old) => afterAnswer(old, answer));
    plan();
  }

  function askNow() {
    // Whoever asks by hand waits for something: the plan begins anew.
    startedAt = Date.now();
    void step();
  }

  const onShow = () => void step();
  document.addEventListener("visibilitychange", onShow);
  window.addEventListener("online", onShow);
  plan();
  return {
    askNow,
    stop: () => {
      isOver = true;
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", onShow);
      window.removeEventListener("online", onShow);
    },
  };
}

type Answer = PolledOrder | "lost" | "unreadable";

function afterAnswer(old: PollState, answer: Answer): PollState {
  const asked = { ...old, isAsking: false, isOffline: answer === "lost" };
  if (answer === "lost" || answer === "unreadable") return asked;
  return { ...asked, order: answer, answers: old.answers + 1 };
}

async function askOrder({ merchantUid, link }: PollOptions): Promise<Answer> {
  try {
    const query = link === null ? "" : `?t=${encodeURIComponent(link)}`;
    const response = await fetch(`/api/orders/${encodeURIComponent(merchantUid)}${query}`, {
      cache: "no-store",
    });
    return (response.ok && readPolledOrder(await response.json())) || "unreadable";
  } catch {
    // No connection, or an answer cut short: the next question may do better.
    return "lost";
  }
}
