import type { Payment } from "../../lib/sandbox/wire";
import { type Finding, finding } from "./findings";
import type { BothSides, PaymentRow } from "./read-books";

/** Refunds that stand for money which has not gone back yet. */
const OPEN = ["wanted", "needs_account", "sent", "unknown", "refused"];

/** What a payment at the gateway holds now. */
function heldBy({ paid_at: paidAt, amount, cancel_amount: cancelled }: Payment): number {
  return paidAt > 0 ? amount - cancelled : 0;
}

/** Every payment of the gateway has its place in the books, and the books have no other. */
export function checkPayments(sides: BothSides): Finding[] {
  const { gateway, books } = sides;
  const rows = new Map(books.payments.map((row) => [row.impUid, row]));
  const known = new Set(gateway.map(({ imp_uid: impUid }) => impUid));
  const invented = books.payments
    .filter(({ impUid }) => !known.has(impUid))
    .map((row) => finding("unexplained", row.amount, `${row.impUid} is in the books alone`));
  return [
    ...invented,
    ...gateway.flatMap((payment) => checkPayment(payment, rows.get(payment.imp_uid), sides)),
  ];
}

function checkPayment(payment: Payment, row: PaymentRow | undefined, sides: BothSides): Finding[] {
  const { imp_uid: impUid, merchant_uid: merchantUid, amount, cancel_amount: cancelled } = payment;
  const held = heldBy(payment);
  const words = `${impUid} of ${merchantUid} (${payment.status} ${amount} less ${cancelled} ${payment.currency})`;
  if (!row) {
    const isStray = sides.books.strays.some((stray) => stray.impUid === impUid);
    return payment.paid_at > 0 && !isStray ? [finding("lost", held, `${words} is not in the books`)] : [];
  }
  if (row.merchantUid !== merchantUid) {
    return [finding("unexplained", held, `${words} stands under order ${row.merchantUid}`)];
  }
  // Not understood, or paid for nothing: a person has it before them.
  if (row.decision === "none" && row.flag !== null) return [];
  const found: Finding[] = [];
  if (row.cancelAmount !== cancelled && payment.paid_at > 0) {
    const difference = Math.abs(row.cancelAmount - cancelled);
    found.push(finding("unexplained", difference, `${words}: ${row.cancelAmount} cancelled in the books`));
  }
  if (row.decision === "accepted") return [...found, ...checkAccepted(payment, held, words, sides)];
  const onItsWay = sides.books.refunds
    .filter((refund) => refund.impUid === impUid && OPEN.includes(refund.status))
    .reduce((sum, refund) => sum + refund.amount, 0);
  if (held !== onItsWay) {
    found.push(
      finding("lost", Math.abs(held - onItsWay), `${words} is ${row.decision}, ${onItsWay} on its way`),
    );
  }
  return found;
}

function checkAccepted(payment: Payment, held: number, words: string, { books }: BothSides): Finding[] {
  const order = books.orders.find(({ merchantUid }) => merchantUid === payment.merchant_uid);
  if (!order) return [finding("unexplained", held, `${words} has no order`)];
  const found: Finding[] = [];
  const inBooks = order.total - order.refunded;
  const wanted = held === 0 ? "refunded" : "paid";
  if (order.status !== wanted) found.push(finding("lost", held, `${words}: its order is ${order.status}`));
  if (inBooks !== held) {
    found.push(finding("unexplained", Math.abs(inBooks - held), `${words}: its order holds ${inBooks}`));
  }
  return found;
}

/** Exactly one accepted payment where an order is paid or refunded, and none elsewhere. */
export function checkOrders({ books }: BothSides): Finding[] {
  return books.orders.flatMap(({ merchantUid, status, total }) => {
    const accepted = books.payments.filter(
      (row) => row.merchantUid === merchantUid && row.decision === "accepted",
    );
    const words = `order ${merchantUid} (${status})`;
    if (accepted.length > 1)
      return [finding("doubleAccepted", 1, `${words} has ${accepted.length} payments`)];
    const isPaid = status === "paid" || status === "refunded";
    if (isPaid && accepted.length === 0) return [finding("unexplained", total, `${words} has no payment`)];
    return [];
  });
}
