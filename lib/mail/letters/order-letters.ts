import { fill, formatDateTime, formatWon } from "@/lib/i18n/format";
import { tracking } from "@/lib/payments/carriers";
import { savedOn } from "@/lib/payments/saving";
import type { Case } from "./case";
import type { Fact, Letter } from "./letter";

/** It tells that the order came in; of one that has ended meanwhile there is nothing to tell. */
export function placedLetter(given: Case): Letter | null {
  const { order, texts } = given;
  if (order.status === "expired" || order.status === "cancelled") return null;
  const { placed } = texts.mail;
  return {
    title: placed.title,
    lead: placed.lead,
    facts: orderFacts(given),
    items: itemsOf(given),
    action: actionOf(given),
    notes: order.status === "pending" ? [placed.note] : [],
  };
}

export function paidLetter(given: Case): Letter | null {
  const { order, texts } = given;
  if (!order.paidAt) return null;
  const { paid } = texts.mail;
  const facts: Fact[] = [
    ...orderFacts(given),
    { label: texts.orders.paidAt, value: formatDateTime(order.paidAt, order.locale) },
    { label: texts.orders.details.method, value: texts.checkout.methods.labels[order.payMethod] },
    { label: paid.amount, value: formatWon(order.total, order.locale) },
  ];
  return {
    title: paid.title,
    lead: paid.lead,
    facts,
    items: itemsOf(given),
    action: actionOf(given),
    notes: [paid.note],
  };
}

export function shippedLetter(given: Case): Letter | null {
  const { order, parcel, texts } = given;
  if (!parcel) return null;
  const { shipped } = texts.mail;
  const carrier = tracking(parcel.carrier, parcel.trackingNumber);
  return {
    title: shipped.title,
    lead: shipped.lead,
    facts: [
      ...(carrier ? [{ label: texts.aftercare.parcel.carrier, value: carrier.name[order.locale] }] : []),
      { label: texts.aftercare.parcel.number, value: parcel.trackingNumber },
      numberFact(given),
    ],
    action: actionOf(given),
    ...(carrier && { also: { text: shipped.track, href: carrier.url } }),
    notes: [],
  };
}

/** Also told to whoever did it, because somebody else may have: it does not say where to. */
export function addressLetter(given: Case): Letter | null {
  const { order, texts } = given;
  if (order.status !== "paid" && order.status !== "awaiting_deposit") return null;
  const { addressChanged } = texts.mail;
  return {
    title: addressChanged.title,
    lead: addressChanged.lead,
    facts: [numberFact(given)],
    action: actionOf(given),
    notes: [addressChanged.note],
  };
}

export function numberFact({ order, texts }: Case): Fact {
  return { label: texts.orders.number, value: order.merchantUid };
}

function orderFacts(given: Case): Fact[] {
  const { order, texts } = given;
  return [
    numberFact(given),
    { label: texts.orders.placedAt, value: formatDateTime(order.createdAt, order.locale) },
  ];
}

export function actionOf({ texts, href }: Case): Letter["action"] {
  return { text: texts.mail.order, href };
}

function itemsOf({ order, lines, texts }: Case): NonNullable<Letter["items"]> {
  const { locale, subtotal, shipping, total } = order;
  const { mail, common } = texts;
  const won = (amount: number) => formatWon(amount, locale);
  const goods = lines.map(({ name, option, quantity, unitPrice }) => ({
    label: `${name[locale]} (${option[locale]}), ${fill(mail.quantity, { count: quantity })}`,
    value: won(unitPrice * quantity),
  }));
  const saved = savedOn(lines);
  return {
    title: mail.items,
    rows: [
      ...goods,
      { label: common.price.subtotal, value: won(subtotal + saved) },
      ...(saved > 0 ? [{ label: common.price.saved, value: won(-saved) }] : []),
      { label: common.price.shipping, value: shipping === 0 ? common.price.free : won(shipping) },
      { label: texts.orders.details.total, value: won(total) },
    ],
  };
}
