"use client";

import { type ReactNode, useEffect, useState } from "react";
import { BottomBar } from "@/app/_components/bottom-bar";
import { Button } from "@/app/_components/button";
import { buttonClass } from "@/app/_components/button-class";
import { Card } from "@/app/_components/card";
import { Notice } from "@/app/_components/notice";
import { PageLink } from "@/app/_components/page-link";
import { PageTitle } from "@/app/_components/page-title";
import { type Step, Stepper } from "@/app/_components/stepper";
import type { Messages } from "@/lib/i18n/get-messages";
import { type Baseline, CONFIRMING_PLAN, type Conclusion, conclude } from "../../_poll/poll-plan";
import { useOrderPoll } from "../../_poll/use-order-poll";

type Texts = Messages["orders"]["confirming"];

type ConfirmingProps = {
  merchantUid: string;
  link: string | null;
  before: Baseline;
  paths: { order: string; payAgain: string; lookup: string };
  payText: string;
  texts: Texts;
  stateTexts: Record<Step["state"], string>;
  /** Both rendered on the server. */
  number: ReactNode;
  contact: ReactNode;
};

const SLOW_MS = 20_000;

/** Three plain steps while the gateway is asked; or that nothing was paid, and the way to pay. */
export function Confirming(props: ConfirmingProps) {
  const { merchantUid, link, before, paths, texts } = props;
  const poll = useOrderPoll({ merchantUid, link, plan: CONFIRMING_PLAN });
  const isSlow = useSlow();
  const conclusion = poll.order ? conclude(poll.order, poll.answers, before) : "wait";

  useEffect(() => {
    // A whole load: the page that comes may set or clear cookies, and Back must not lead into the wait.
    if (conclusion === "done") window.location.replace(paths.order);
  }, [conclusion, paths.order]);

  const isUnpaid = conclusion === "unpaid";
  return (
    <>
      <PageTitle lead={isUnpaid ? texts.unpaidBody : texts.lead}>
        {isUnpaid ? texts.unpaidTitle : texts.title}
      </PageTitle>
      <p role="status" className="sr-only">
        {sayState(conclusion, texts)}
      </p>
      <div className="grid gap-5">
        {!isUnpaid && (
          <Card>
            <Stepper
              label={texts.steps}
              stateLabels={props.stateTexts}
              steps={stepsFor(conclusion === "done", before.expectsPayment, texts)}
            />
          </Card>
        )}
        <WaitNotices
          texts={texts}
          isSlow={isSlow && conclusion === "wait"}
          {...poll}
          lookup={paths.lookup}
          contact={props.contact}
        />
        {props.number}
        {isUnpaid && <UnpaidWays paths={paths} payText={props.payText} texts={texts} />}
      </div>
    </>
  );
}

type WaitNoticesProps = {
  texts: Texts;
  isSlow: boolean;
  isOffline: boolean;
  hasStopped: boolean;
  isAsking: boolean;
  askNow: () => void;
  lookup: string;
  contact: ReactNode;
};

function WaitNotices(props: WaitNoticesProps) {
  const { texts, isSlow, isOffline, hasStopped, isAsking, askNow, lookup, contact } = props;
  return (
    <>
      {isOffline ? <Notice tone="warning">{texts.offline}</Notice> : null}
      {isSlow ? (
        <Notice
          action={
            <PageLink href={lookup} className={buttonClass("secondary")}>
              {texts.lookup}
            </PageLink>
          }
        >
          <p>{texts.slow}</p>
          {contact}
        </Notice>
      ) : null}
      {hasStopped || isOffline ? (
        <div className="grid gap-3">
          {hasStopped ? <p className="text-sm text-ink-soft">{texts.stopped}</p> : null}
          <Button variant="secondary" pendingText={isAsking && texts.checking} onClick={askNow}>
            {texts.again}
          </Button>
        </div>
      ) : null}
    </>
  );
}

function UnpaidWays({ paths, payText, texts }: Pick<ConfirmingProps, "paths" | "payText" | "texts">) {
  return (
    <>
      <PageLink href={paths.order} className={buttonClass("quiet")}>
        {texts.toOrder}
      </PageLink>
      <BottomBar>
        <PageLink href={paths.payAgain} className={buttonClass("primary", true)}>
          {payText}
        </PageLink>
      </BottomBar>
    </>
  );
}

function useSlow(): boolean {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_MS);
    return () => clearTimeout(timer);
  }, []);
  return isSlow;
}

function sayState(conclusion: Conclusion, texts: Texts): string {
  if (conclusion === "wait") return "";
  return conclusion === "unpaid" ? texts.unpaidTitle : texts.done;
}

function stepsFor(isDone: boolean, isWindowDone: boolean, texts: Texts): Step[] {
  // Whoever came without the window's answer may have it open still.
  if (!isDone && !isWindowDone) {
    return [
      { label: texts.window, state: "current" },
      { label: texts.gateway, state: "todo" },
      { label: texts.settled, state: "todo" },
    ];
  }
  return [
    { label: texts.window, state: "done" },
    { label: texts.gateway, state: isDone ? "done" : "current" },
    { label: texts.settled, state: isDone ? "current" : "todo" },
  ];
}
