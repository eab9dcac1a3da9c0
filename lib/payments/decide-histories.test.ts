import fc from "fast-check";
import { expect, it } from "vitest";
import { decidePayment, type Known, type OrderFacts, type Seen } from "./decide";
import { heldBy, stageOf } from "./stage";
import { account, anOrder, ISSUED_AT, type ReadingName, seenAs, TOTAL } from "./testing/facts";

/** Whole histories: answers about several payments of one order, in any order and repetition. */

type Row = Known & { issuedAt: Date | null };
type Books = { order: OrderFacts; rows: Map<string, Row>; refunded: Set<string> };

const openBooks = (over: Partial<OrderFacts>): Books => ({
  order: anOrder(over),
  rows: new Map(),
  refunded: new Set(),
});

/** Writes down what settling writes: the row when it is new or has changed, the order, the refund that is due. */
function settle(books: Books, seen: Seen): void {
  const known = books.rows.get(seen.impUid) ?? null;
  const verdict = decidePayment(books.order, known, seen, "any");
  if (!known || verdict.kind !== "nothing") {
    books.rows.set(seen.impUid, { ...seen, decision: verdict.decision });
  }
  if (verdict.refund) books.refunded.add(seen.impUid);
  const rows = [...books.rows];
  books.order = {
    ...books.order,
    status: verdict.orderStatus,
    acceptedImpUid: rows.find(([, row]) => row.decision === "accepted")?.[0] ?? books.order.acceptedImpUid,
    accounts: rows
      .filter(([, row]) => row.decision === "awaiting_deposit" && stageOf(row) === "account")
      .map(([impUid, row]) => account(impUid, row.issuedAt)),
  };
}

const LIVES: ReadingName[][] = [
  ["window"],
  ["window", "failed"],
  ["window", "paid"],
  ["window", "paid", "partAsPaid"],
  ["window", "failed", "paid", "partAsCancelled"],
  ["window", "account"],
  ["window", "account", "paid"],
  ["window", "account", "paid", "partAsCancelled"],
  ["window", "account", "closedAsCancelled"],
  ["account", "closedAsFailed", "paid"],
];

/** A payment's answers from first to last. Once it has an account it keeps it. */
const life = (impUid: string) =>
  fc
    .record({ names: fc.constantFrom(...LIVES), amount: fc.constantFrom(TOTAL, TOTAL, TOTAL, TOTAL - 1) })
    .map(({ names, amount }) =>
      names.map((name) => {
        const hasAccount = names.includes("account") && name !== "window";
        return seenAs(name, { impUid, amount, hasAccount, issuedAt: hasAccount ? ISSUED_AT : null });
      }),
    );

/** The same answers, some of them twice and all of them mixed up. */
const mixed = (seen: Seen[]) =>
  fc
    .array(fc.constantFrom(...seen), { maxLength: seen.length })
    .chain((again) => fc.shuffledSubarray([...seen, ...again], { minLength: seen.length + again.length }));

/** A payment without money that is not wanted was refused or closed, by which of the two was seen first. */
const summary = ({ order, rows, refunded }: Books) => ({
  status: order.status,
  refunded: [...refunded],
  rows: [...rows].map(([impUid, row]) => {
    const isUnwanted = heldBy(row) === 0 && (row.decision === "refused" || row.decision === "closed");
    const { status, amount, cancelAmount, decision } = row;
    return { impUid, status, amount, cancelAmount, decision: isUnwanted ? "unwanted" : decision };
  }),
});

const START = [
  { status: "pending" },
  { status: "cancelled" },
  { status: "paid", acceptedImpUid: "imp_other" },
  { status: "expired", stockAvailable: false },
] as const;

it("answers about one payment, in any order and repetition, end in the same rows", () => {
  const history = life("imp_1").chain((seen) => fc.tuple(fc.constant(seen), mixed(seen)));
  fc.assert(
    fc.property(fc.constantFrom(...START), history, (start, [inTurn, anyHow]) => {
      // A late partial cancel is judged by what was known of it before; the other laws hold for it.
      fc.pre(start.status !== "expired" || inTurn.every(({ cancelAmount }) => cancelAmount === 0));
      const [first, second] = [openBooks(start), openBooks(start)];
      for (const seen of inTurn) settle(first, seen);
      for (const seen of anyHow) settle(second, seen);
      expect(summary(second)).toEqual(summary(first));
    }),
    { numRuns: 800 },
  );
});

it("of several payments, however they are told of, one pays the order and the others go back", () => {
  const payments = fc.tuple(life("imp_1"), life("imp_2"), life("imp_3"));
  const history = payments.chain((lives) => fc.tuple(fc.constant(lives), mixed(lives.flat())));
  fc.assert(
    fc.property(history, ([lives, anyHow]) => {
      const books = openBooks({});
      for (const seen of anyHow) settle(books, seen);
      const last = lives.map((seen) => seen.at(-1)).filter((seen) => seen !== undefined);
      const holding = last.filter((seen) => heldBy(seen) > 0);
      const rightful = holding.filter(({ amount }) => amount === TOTAL);
      const accepted = [...books.rows].filter(([, row]) => row.decision === "accepted");

      expect(accepted).toHaveLength(rightful.length > 0 ? 1 : 0);
      expect(books.order.status === "paid").toBe(rightful.length > 0);
      const goingBack = holding.map(({ impUid }) => impUid).filter((impUid) => impUid !== accepted[0]?.[0]);
      expect([...books.refunded].sort()).toEqual(goingBack.sort());
      for (const seen of last) {
        expect(books.rows.get(seen.impUid)).toMatchObject({
          amount: seen.amount,
          cancelAmount: seen.cancelAmount,
        });
      }
    }),
    { numRuns: 800 },
  );
});

it("an order waits exactly as long as an account of the right amount is open and nothing is paid", () => {
  const payments = fc.tuple(life("imp_1"), life("imp_2"));
  const history = payments.chain((lives) => fc.tuple(fc.constant(lives), mixed(lives.flat())));
  fc.assert(
    fc.property(history, ([, anyHow]) => {
      const books = openBooks({});
      for (const seen of anyHow) {
        settle(books, seen);
        const { status, accounts } = books.order;
        expect(status === "awaiting_deposit").toBe(accounts.length > 0 && status !== "paid");
      }
    }),
    { numRuns: 400 },
  );
});
