"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { Button } from "@/app/_components/button";
import { buttonClass } from "@/app/_components/button-class";
import { Notice } from "@/app/_components/notice";
import { PageLink } from "@/app/_components/page-link";
import { fill, formatWon } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { FailText } from "./fail-text";
import { HoldLine } from "./hold-line";
import { retrySdk } from "./iamport-sdk";
import { tryNow } from "./outlast";
import type { PayState } from "./pay-machine";
import type { PayTexts } from "./pay-texts";
import type { SdkState } from "./sdk-machine";
import { TroubleNotice } from "./trouble-notice";

type PayStatusProps = {
  sdk: SdkState;
  state: PayState;
  texts: PayTexts;
  locale: Locale;
  shownTotal: number;
  /** Names of the items by variant id, for the one that ran out. */
  items: Record<string, string>;
  /** Where the state of an order that has a window can be looked at. */
  confirmingPath: (merchantUid: string) => string;
  cartPath: string;
  link: string | null;
  onReopen: () => void;
  onHoldEnd: (status: string) => void;
};

const FOCUSED = ["armed", "unpaid", "trouble", "open", "lost"];

/** What stands between the form and the button: all that the shopper must know, and the one thing to do about it. */
export function PayStatus(props: PayStatusProps) {
  const { state, sdk, texts } = props;
  const ref = useRef<HTMLDivElement>(null);
  const phase = state.phase.name;
  // A wrong field has the focus already, and its own words beside it.
  const isInForm = state.phase.name === "trouble" && state.phase.trouble.fields.length > 0;

  useEffect(() => {
    // The window takes the focus itself while it is there; when it goes, the next thing to read is here.
    const isInWindow = phase === "open" && document.activeElement?.tagName === "IFRAME";
    if (FOCUSED.includes(phase) && !isInForm && !isInWindow) ref.current?.focus();
  }, [phase, isInForm]);

  return (
    <section
      ref={ref}
      tabIndex={-1}
      aria-label={texts.region}
      className="grid gap-3 scroll-mt-24 empty:hidden"
    >
      {sdk.status === "failed" && <SdkNotice texts={texts} />}
      <PhaseNotice {...props} />
    </section>
  );
}

function SdkNotice({ texts }: { texts: PayTexts }) {
  return (
    <Notice
      tone="danger"
      title={texts.sdkFailedTitle}
      action={
        <Button variant="secondary" onClick={retrySdk}>
          {texts.sdkRetry}
        </Button>
      }
    >
      {texts.sdkFailedBody}
    </Notice>
  );
}

function PhaseNotice(props: PayStatusProps) {
  const { state, texts } = props;
  switch (state.phase.name) {
    case "armed":
      return <ArmedNotice {...props} />;
    case "open":
      return <OpenNotice {...props} />;
    case "lost":
      return <LostNotice texts={texts} hasAnswer={state.phase.hasAnswer} />;
    case "unpaid":
      return (
        <Notice tone="warning" role="alert" title={texts.unpaidTitle}>
          {state.phase.reason !== null && <FailText reason={state.phase.reason} texts={texts.declined} />}
          <p>{texts.unpaidBody}</p>
          <OrderNumber {...props} />
        </Notice>
      );
    case "trouble":
      // The missing script has its own notice, with its own way out.
      if (state.phase.trouble.code === "sdk_failed") return null;
      return <TroubleNotice trouble={state.phase.trouble} {...props} />;
    case "idle":
    case "preparing":
    case "settling":
    case "leaving":
      return null;
  }
}

function LostNotice({ texts, hasAnswer }: { texts: PayTexts; hasAnswer: boolean }) {
  return (
    <Notice
      tone="warning"
      role="alert"
      title={texts.lostTitle}
      action={
        <Button variant="secondary" onClick={tryNow}>
          {texts.tryNow}
        </Button>
      }
    >
      {hasAnswer ? texts.lostAnswerBody : texts.lostBody}
    </Notice>
  );
}

function ArmedNotice({ state, texts, locale, shownTotal }: PayStatusProps) {
  const total = state.offer?.total ?? shownTotal;
  const change = { from: formatWon(shownTotal, locale), to: formatWon(total, locale) };
  return (
    <Notice tone="info" title={texts.armedTitle}>
      {total === shownTotal ? texts.armedBody : fill(texts.totalChanged, change)}
    </Notice>
  );
}

function OpenNotice(props: PayStatusProps) {
  const { state, texts, confirmingPath, onReopen } = props;
  const merchantUid = state.offer?.merchantUid ?? "";
  const actions: ReactNode = (
    <div className="flex flex-wrap gap-2">
      <Button variant="secondary" onClick={onReopen}>
        {texts.reopen}
      </Button>
      <PageLink href={confirmingPath(merchantUid)} className={buttonClass("quiet")}>
        {texts.check}
      </PageLink>
    </div>
  );
  return (
    <Notice tone="info" title={texts.openTitle} action={actions}>
      <p>{texts.openBody}</p>
      <OrderNumber {...props} />
    </Notice>
  );
}

function OrderNumber({ state, texts, link, onHoldEnd }: PayStatusProps) {
  if (state.offer === null) return null;
  const { merchantUid, expiresAt } = state.offer;
  return (
    <div className="mt-1 text-xs text-ink-soft">
      <p>{fill(texts.orderNumber, { number: merchantUid })}</p>
      {expiresAt !== null && (
        <HoldLine merchantUid={merchantUid} link={link} until={expiresAt} texts={texts} onEnd={onHoldEnd} />
      )}
    </div>
  );
}
