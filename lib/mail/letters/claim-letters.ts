import { fill, formatWon } from "@/lib/i18n/format";
import type { Case } from "./case";
import type { Fact, Letter } from "./letter";
import { actionOf, numberFact } from "./order-letters";

type Claim = NonNullable<Case["claim"]>;

/** What of it is written of; that it is done, the refund or the new parcel tells. */
const TOLD = ["requested", "approved", "received", "declined"] as const;

/** How a return or an exchange stands. Where it has gone on meanwhile, what it has come to is told instead. */
export function claimLetter(given: Case): Letter | null {
  const { claim, message, texts } = given;
  const status = TOLD.find((told) => message.kind === `claim_${told}` && claim?.status === told);
  if (!status || !claim || claim.kind === "cancel") return null;
  const { claim: words } = texts.mail;
  return {
    ...words[claim.kind][status],
    facts: factsOf(given, claim),
    action: actionOf(given),
    notes: notesOf(claim, words),
  };
}

function notesOf({ kind, status, postage }: Claim, words: { ask: string; postageNote: string }): string[] {
  if (status === "declined") return [words.ask];
  return kind === "exchange" && postage > 0 ? [words.postageNote] : [];
}

function factsOf(given: Case, claim: Claim): Fact[] {
  const { order, texts } = given;
  const { claim: words } = texts.mail;
  const won = (sum: number) => formatWon(sum, order.locale);
  const facts: Fact[] = [{ label: words.goods, value: goodsOf(given, claim) }];
  if (claim.status === "declined") facts.push({ label: words.answer, value: claim.answer });
  else if (claim.kind === "return") facts.push({ label: words.amount, value: won(claim.amount) });
  if (claim.status !== "declined" && claim.postage > 0) {
    const label = claim.kind === "return" ? words.postage : words.exchangePostage;
    facts.push({ label, value: won(claim.postage) });
  }
  return [...facts, numberFact(given)];
}

/** Of a claim: `청자 상감 다관 (기본) 1개 · …` */
export function goodsOf({ lines, order: { locale }, texts }: Case, { units }: Claim): string {
  const words = units.map(({ variantId, quantity }) => {
    const line = lines.find((bought) => bought.variantId === variantId);
    const name = line ? `${line.name[locale]} (${line.option[locale]})` : "";
    return fill(texts.aftercare.claims.item, { name, count: quantity });
  });
  return words.join(" · ");
}
