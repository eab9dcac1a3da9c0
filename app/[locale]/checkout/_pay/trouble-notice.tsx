"use client";

import { buttonClass } from "@/app/_components/button-class";
import { Notice } from "@/app/_components/notice";
import { PageLink } from "@/app/_components/page-link";
import { fill } from "@/lib/i18n/format";
import type { Trouble } from "./pay-machine";
import type { PayTexts } from "./pay-texts";

type TroubleNoticeProps = {
  trouble: Trouble;
  texts: PayTexts;
  items: Record<string, string>;
  cartPath: string;
};

/** Why no window opened. Money first: nothing was paid in any of these. */
export function TroubleNotice({ trouble, texts, items, cartPath }: TroubleNoticeProps) {
  if (trouble.code === "hold_over") {
    return (
      <Notice tone="warning" role="alert" title={texts.holdOverTitle}>
        {texts.holdOverBody}
      </Notice>
    );
  }
  const isShort = trouble.code === "out_of_stock";
  const toCart = (
    <PageLink href={cartPath} className={buttonClass("secondary")}>
      {texts.toCart}
    </PageLink>
  );
  return (
    <Notice tone="danger" title={texts.troubleTitle} action={isShort && toCart}>
      {wordsFor(trouble, texts, items)}
    </Notice>
  );
}

function wordsFor(trouble: Trouble, texts: PayTexts, items: Record<string, string>): string {
  const own = texts.trouble;
  if (trouble.code === "window_failed") return own.window;
  if (trouble.code === "invalid_request") return own.invalid;
  const item = items[trouble.variantId ?? ""];
  if (trouble.code === "out_of_stock" && item !== undefined) {
    const count = trouble.available ?? 0;
    return count > 0 ? fill(own.outOfStock, { item, count }) : fill(own.soldOut, { item });
  }
  return trouble.detail ?? own.unknown;
}
