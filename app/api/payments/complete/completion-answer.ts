import { getMessages } from "@/lib/i18n/get-messages";
import { type Locale, localePath } from "@/lib/i18n/locale";
import type { Completion } from "@/lib/orders/complete-payment";
import { getOrderView } from "@/lib/orders/get-order-view";
import type { OrderView, Viewer } from "@/lib/orders/order-view";

type Outcome = Completion["outcome"];

const HTTP_STATUS: Record<Outcome["status"], number> = {
  success: 200,
  vbankIssued: 200,
  pending: 202,
  forgery: 400,
  failed: 402,
  cancelled: 409,
};

type CompletionAnswer = {
  status: Outcome["status"];
  message: string;
  merchant_uid: string;
  /** The page to show next; it has the truth, whatever this answer says. */
  next: string;
  code?: string;
  /** The account to pay into, for the order's owner alone. */
  vbank?: { bank: string; number: string; holder: string | null; due: string } | null;
};

export async function toCompletionAnswer(
  { order, outcome }: Completion,
  { viewer, locale }: { viewer: Viewer; locale: Locale },
): Promise<{ httpStatus: number; answer: CompletionAnswer }> {
  const { merchantUid } = order;
  const page = outcome.status === "pending" ? `/orders/${merchantUid}/confirming` : `/orders/${merchantUid}`;
  const answer: CompletionAnswer = {
    status: outcome.status,
    message: messageOf(outcome, locale),
    merchant_uid: merchantUid,
    next: localePath(locale, page),
    ...("code" in outcome ? { code: outcome.code } : {}),
  };
  if (outcome.status === "vbankIssued") {
    const view = await getOrderView({ merchantUid, viewer });
    if (view) answer.vbank = vbankOf(view);
  }
  return { httpStatus: HTTP_STATUS[outcome.status], answer };
}

function vbankOf({ vbank }: OrderView) {
  return vbank && { ...vbank, due: vbank.due.toISOString() };
}

function messageOf(outcome: Outcome, locale: Locale): string {
  const texts = getMessages(locale).completion;
  switch (outcome.status) {
    case "failed":
      return outcome.reason ? `${texts.failed} (${outcome.reason})` : texts.failed;
    case "cancelled":
      return texts[outcome.code];
    case "success":
    case "vbankIssued":
    case "pending":
    case "forgery":
      return texts[outcome.status];
  }
}
