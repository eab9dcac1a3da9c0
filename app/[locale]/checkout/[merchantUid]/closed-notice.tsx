"use client";

import { buttonClass } from "@/app/_components/button-class";
import { Notice } from "@/app/_components/notice";
import { ShopLink } from "@/app/_components/shop-link";
import type { Messages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";

type ClosedNoticeProps = {
  code: "reorder" | "order_closed";
  texts: Messages["checkout"]["again"];
  toCart: string;
  locale: Locale;
};

/** The order cannot be paid any more: why, what became of the money, and the way on. */
export function ClosedNotice({ code, texts, toCart, locale }: ClosedNoticeProps) {
  const isReorder = code === "reorder";
  return (
    <Notice
      tone="warning"
      role="alert"
      title={isReorder ? texts.reorderDone : texts.closedTitle}
      action={
        <ShopLink href="/cart" locale={locale} className={buttonClass("primary")}>
          {toCart}
        </ShopLink>
      }
    >
      {!isReorder && texts.closedBody}
    </Notice>
  );
}
