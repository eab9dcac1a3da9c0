import { checkOrders, checkPayments } from "./check-payments";
import { checkRefunds } from "./check-refunds";
import { checkStock } from "./check-stock";
import { type Finding, finding } from "./findings";
import type { BothSides } from "./read-books";
import type { World } from "./world";

/** A second opinion beside `npm run audit`, with none of its code: rows against rows, after everything has come to rest. */
export function checkBooks(sides: BothSides, { goods, told }: Pick<World, "goods" | "told">): Finding[] {
  return [
    ...checkPayments(sides),
    ...checkOrders(sides),
    ...checkRefunds(sides),
    ...checkStock(sides, goods),
    ...checkTold(sides, told),
    ...checkFinished(sides),
  ];
}

/** Who was told that an order is paid finds it paid, or its money given back. */
function checkTold({ books }: BothSides, told: World["told"]): Finding[] {
  const orders = new Map(books.orders.map(({ merchantUid, status }) => [merchantUid, status]));
  const broken = [...told.paid].filter((uid) => !["paid", "refunded"].includes(orders.get(uid) ?? ""));
  return [
    ...broken.map((uid) => finding("toldWrong", 1, `${uid} was called paid and is ${orders.get(uid)}`)),
    ...told.wrong.map((words) => finding("toldWrong", 1, words)),
  ];
}

function checkFinished({ books }: BothSides): Finding[] {
  const goesOn = ["wanted", "sent", "unknown"];
  const orders = books.orders.filter(({ status }) => status === "pending" || status === "awaiting_deposit");
  const refunds = books.refunds.filter(({ status }) => goesOn.includes(status));
  const closings = books.closings.filter(({ status }) => goesOn.includes(status));
  return [
    ...orders.map(({ merchantUid, status }) => finding("unfinished", 1, `order ${merchantUid} is ${status}`)),
    ...refunds.map(({ id, status, lastError }) =>
      finding("unfinished", 1, `${id} is ${status}: ${lastError}`),
    ),
    ...closings.map(({ impUid, status }) => finding("unfinished", 1, `account ${impUid} is ${status}`)),
  ];
}
