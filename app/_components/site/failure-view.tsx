"use client";

import { usePathname } from "next/navigation";
import { useTransition } from "react";
import { localePath, splitLocale } from "@/lib/i18n/locale";
import { failure as en } from "@/lib/i18n/messages/en/failure";
import { failure as ko } from "@/lib/i18n/messages/ko/failure";

export type FailureViewProps = { error: unknown; retry: () => void };

/**
 * The one client component that brings its texts along: an error boundary gets no props from the server. It is
 * sent with every page, so it is made of nothing but itself.
 */
export function FailureView({ error, retry }: FailureViewProps) {
  const [isRetrying, startTransition] = useTransition();
  const { locale } = splitLocale(usePathname());
  const texts = locale === "en" ? en : ko;
  const digest = digestOf(error);
  return (
    <div className="shell grid justify-items-center gap-3 py-16 text-center">
      <h1 id="page-title" className="text-2xl font-bold">
        {texts.errorTitle}
      </h1>
      <p className="max-w-sm text-ink-soft">{texts.errorText}</p>
      <button
        type="button"
        aria-disabled={isRetrying}
        onClick={() => isRetrying || startTransition(retry)}
        className="mt-4 min-h-12 rounded-md bg-persimmon px-5 font-bold text-on-persimmon hover:bg-persimmon-deep"
      >
        {isRetrying ? texts.retrying : texts.retry}
      </button>
      <a href={localePath(locale, "/")} className="p-3 font-bold text-celadon underline">
        {texts.home}
      </a>
      <p className="text-xs text-ink-soft">{digest ? texts.reference.replace("{digest}", digest) : null}</p>
    </div>
  );
}

function digestOf(error: unknown): string | null {
  if (!(error instanceof Error) || !("digest" in error)) return null;
  return typeof error.digest === "string" ? error.digest : null;
}
