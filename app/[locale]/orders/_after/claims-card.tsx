import { ActionForm } from "@/app/_components/action-form";
import { Card } from "@/app/_components/card";
import { SubmitButton } from "@/app/_components/submit-button";
import { fill, formatDateTime, formatWon } from "@/lib/i18n/format";
import { getMessages, type Messages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";
import type { Aftercare } from "@/lib/orders/get-aftercare";
import { canBecome } from "@/lib/payments/claim";
import { isOpenRefund } from "@/lib/payments/refund";
import { withdrawClaimAction } from "./actions";

type Claim = Aftercare["claims"][number];
type ClaimsCardProps = { merchantUid: string; care: Aftercare; locale: Locale };

/** What was cancelled, and what was asked to be returned or exchanged: how it stands and what it comes to. */
export function ClaimsCard({ merchantUid, care, locale }: ClaimsCardProps) {
  const { aftercare } = getMessages(locale);
  const { claims: texts } = aftercare;
  if (care.claims.length === 0) return null;
  return (
    <Card title={texts.title}>
      <ol className="grid gap-5">
        {care.claims.map((claim) => (
          <li key={claim.id} className="grid gap-1 text-sm">
            <p className="text-base font-bold">
              {texts.kinds[claim.kind]} · {stateText(claim, texts)}
            </p>
            <p>{itemsText(claim, care, texts.item, locale)}</p>
            <p className="text-ink-soft">{moneyText(claim, care, texts, locale)}</p>
            <p className="text-ink-soft">{formatDateTime(claim.createdAt, locale)}</p>
            {claim.answer ? <p>{fill(texts.answer, { answer: claim.answer })}</p> : null}
            {canBecome(claim.status, "withdrawn") ? (
              <ActionForm
                action={withdrawClaimAction}
                values={{ merchantUid, locale, claimId: claim.id }}
                errorText={aftercare.failed}
              >
                <SubmitButton variant="secondary" pendingText={texts.withdrawing}>
                  {texts.withdraw}
                </SubmitButton>
              </ActionForm>
            ) : null}
          </li>
        ))}
      </ol>
    </Card>
  );
}

type Texts = Messages["aftercare"]["claims"];

function stateText({ kind, status }: Claim, { states }: Texts): string {
  return status === "done" ? states[`${kind}Done`] : states[status];
}

function itemsText({ units }: Claim, { lines }: Aftercare, text: string, locale: Locale): string {
  const words = units.map(({ variantId, quantity }) => {
    const name = lines.find((line) => line.variantId === variantId)?.name[locale] ?? "";
    return fill(text, { name, count: quantity });
  });
  return words.join(" · ");
}

function moneyText(
  { kind, status, amount, postage, refundId }: Claim,
  { refunds }: Aftercare,
  texts: Texts,
  locale: Locale,
): string {
  const won = (sum: number) => formatWon(sum, locale);
  if (kind === "exchange") return postage > 0 ? fill(texts.exchangePostage, { amount: won(postage) }) : "";
  if (status === "declined" || status === "withdrawn") return "";
  // A cancel is done at once, its money is not.
  const isGoing = refunds.some((refund) => refund.id === refundId && isOpenRefund(refund));
  const sum = fill(status === "done" && !isGoing ? texts.amount : texts.expected, { amount: won(amount) });
  return postage > 0 ? `${sum} (${fill(texts.postage, { amount: won(postage) })})` : sum;
}
