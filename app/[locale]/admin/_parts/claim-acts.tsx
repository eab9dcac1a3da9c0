import { Card } from "@/app/_components/card";
import { FieldsForm, type FormField } from "@/app/_components/fields-form";
import { SubmitButton } from "@/app/_components/submit-button";
import { fill, formatWon } from "@/lib/i18n/format";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";
import type { Aftercare } from "@/lib/orders/get-aftercare";
import { isOpenClaim } from "@/lib/payments/claim";
import { decideClaim } from "../actions";
import { parcelFields } from "./parcel-fields";

type Claim = Aftercare["claims"][number];
type OrderOfClaims = { merchantUid: string; lines: Aftercare["lines"]; free: number; locale: Locale };

/** The returns and exchanges that wait for the shop, each with the steps that are allowed now. */
export function ClaimActs({ claims, ...order }: OrderOfClaims & { claims: Claim[] }) {
  const { claims: texts } = getMessages(order.locale).admin;
  const open = claims.filter(isOpenClaim);
  if (open.length === 0) return null;
  return (
    <Card title={texts.title}>
      <ul className="grid gap-6">
        {open.map((claim) => (
          <li key={claim.id}>
            <ClaimItem claim={claim} {...order} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function ClaimItem({ claim, merchantUid, lines, free, locale }: OrderOfClaims & { claim: Claim }) {
  const { aftercare, admin, checkout } = getMessages(locale);
  const texts = admin.claim;
  const { id, kind, status, reason, note, amount, postage, units } = claim;
  const won = (sum: number) => formatWon(sum, locale);
  const owed = postage > 0 ? fill(aftercare.claims.exchangePostage, { amount: won(postage) }) : "";
  const sum = kind === "return" ? won(amount) : owed;
  const act = (name: string, button: string, fields: FormField[] = []) => (
    <FieldsForm
      about={status}
      action={decideClaim}
      values={{ locale, merchantUid, claimId: id, act: name }}
      fields={fields}
      texts={admin.errors}
      className="grid gap-3"
    >
      <SubmitButton variant="secondary" pendingText={admin.pending}>
        {button}
      </SubmitButton>
    </FieldsForm>
  );
  return (
    <div className="grid gap-4">
      <h3 className="font-bold">{[aftercare.claims.kinds[kind], sum].filter(Boolean).join(" · ")}</h3>
      <ul className="text-sm">
        {units.map(({ variantId, quantity }) => (
          <li key={variantId}>
            {nameOf(variantId, lines, locale)}, {fill(checkout.review.quantity, { count: quantity })}
          </li>
        ))}
      </ul>
      <p className="text-sm">{aftercare.reasons[reason]}</p>
      {note ? <p className="text-sm whitespace-pre-line">{note}</p> : null}
      {status === "requested" && act("approve", texts.approve)}
      {status === "approved" &&
        act("receive", texts.receive, [
          { name: "restock", id: `restock-${id}`, label: texts.restock, isBox: true },
        ])}
      {status === "received" &&
        kind === "return" &&
        act("refund", fill(texts.refund, { amount: won(Math.min(amount, free)) }))}
      {status === "received" &&
        kind === "exchange" &&
        act("exchange", texts.exchange, parcelFields(`exchange-${id}`, locale))}
      {act("decline", texts.decline, [
        { name: "answer", id: `answer-${id}`, label: texts.answer, maxLength: 300 },
      ])}
    </div>
  );
}

function nameOf(variantId: string, lines: Aftercare["lines"], locale: Locale): string {
  const line = lines.find((one) => one.variantId === variantId);
  return line ? `${line.name[locale]} · ${line.option[locale]}` : variantId;
}
