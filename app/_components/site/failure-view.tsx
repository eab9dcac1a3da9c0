"use client";

import { usePathname } from "next/navigation";
import { useCallback, useTransition } from "react";
import { localePath, splitLocale } from "@/lib/i18n/locale";
import { failure as en } from "@/lib/i18n/messages/en/failure";
import { failure as ko } from "@/lib/i18n/messages/ko/failure";
import { Button } from "../button";
import { buttonClass } from "../button-class";
import { EmptyBowl } from "./empty-bowl";

export type FailureViewProps = { error: unknown; retry: () => void };

/**
 * The one client component that brings its texts along: an error boundary gets no props from the server, and
 * must not depend on what has just failed.
 */
export function FailureView({ error, retry }: FailureViewProps) {
  const [isRetrying, startTransition] = useTransition();
  const { locale } = splitLocale(usePathname());
  const texts = locale === "en" ? en : ko;
  const digest = digestOf(error);
  const onRetry = useCallback(() => startTransition(retry), [retry]);
  return (
    <div className="shell grid justify-items-center gap-3 py-16 text-center">
      <EmptyBowl />
      <h1 className="text-2xl font-bold">{texts.errorTitle}</h1>
      <p className="max-w-sm text-ink-soft">{texts.errorText}</p>
      <div className="mt-4 flex flex-wrap justify-center gap-2">
        <Button onClick={onRetry} pendingText={isRetrying ? texts.retrying : false}>
          {texts.retry}
        </Button>
        <a href={localePath(locale, "/")} className={buttonClass("secondary")}>
          {texts.home}
        </a>
      </div>
      {digest ? (
        <p className="mt-2 text-xs text-ink-soft">{texts.reference.replace("{digest}", digest)}</p>
      ) : null}
    </div>
  );
}

function digestOf(error: unknown): string | null {
  if (!(error instanceof Error) || !("digest" in error)) return null;
  return typeof error.digest === "string" ? error.digest : null;
}
