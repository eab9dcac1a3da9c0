import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type ChannelRule,
  decidePayment,
  type Known,
  type OrderFacts,
  type Seen,
  type Verdict,
} from "./decide";
import { heldBy } from "./stage";
import { FULFILMENTS, ORDER_STATUSES, type OrderStatus, PAYMENT_DECISIONS, PAYMENT_STATUSES } from "./status";
import { ISSUED_AT, TOTAL } from "./testing/facts";

const IDS = ["imp_1", "imp_2", "imp_3"];
const won = fc.oneof(
  { weight: 4, arbitrary: fc.constant(TOTAL) },
  fc.constantFrom(TOTAL - 1, TOTAL + 1, TOTAL * 10, 0, -TOTAL, TOTAL + 0.5),
  fc.integer(),
);
const cancelled = fc.constantFrom(0, 0, 1, TOTAL - 1, TOTAL, TOTAL + 1, -1, 0.5);
const issuedAt = fc.constantFrom(null, ISSUED_AT, new Date(ISSUED_AT.getTime() + 1000));

const reading = fc.record({
  status: fc.constantFrom(...PAYMENT_STATUSES),
  amount: won,
  cancelAmount: cancelled,
  hasAccount: fc.boolean(),
  wasPaid: fc.boolean(),
});
const seenPart = fc.record({
  impUid: fc.constantFrom(...IDS),
  currency: fc.constantFrom("KRW", "KRW", "KRW", "USD", "krw", ""),
  sandbox: fc.constantFrom(true, false, null),
  issuedAt,
  customerUidUsage: fc.constantFrom(null, null, null, "issue", "payment"),
});
const seenPayment: fc.Arbitrary<Seen> = fc.tuple(reading, seenPart).map(([a, b]) => ({ ...a, ...b }));
const channel = fc.constantFrom<ChannelRule>("any", "live", "test");
const orderFacts: fc.Arbitrary<OrderFacts> = fc.record({
  status: fc.constantFrom(...ORDER_STATUSES),
  fulfilment: fc.constantFrom(...FULFILMENTS),
  total: fc.constant(TOTAL),
  superseded: fc.boolean(),
  acceptedImpUid: fc.constantFrom(null, ...IDS),
  accounts: fc.uniqueArray(fc.record({ impUid: fc.constantFrom(...IDS), issuedAt }), {
    selector: (a) => a.impUid,
  }),
  stockAvailable: fc.boolean(),
});
const knownRow: fc.Arbitrary<Known | null> = fc.option(
  fc.tuple(reading, fc.constantFrom(...PAYMENT_DECISIONS)).map(([a, decision]) => ({ ...a, decision })),
);
type Given = { order: OrderFacts; known: Known | null; seen: Seen; channel: ChannelRule };
const anything: fc.Arbitrary<Given> = fc.record({
  order: orderFacts,
  known: knownRow,
  seen: seenPayment,
  channel,
});

/** Books as our own constraints let them be: paid and refunded orders, and only they, have an accepted payment. */
const books: fc.Arbitrary<Given> = anything.map(({ order, known, seen, channel: rule }) => {
  const isPaid = order.status === "paid" || order.status === "refunded";
  const accepted = isPaid ? (order.acceptedImpUid ?? "imp_1") : null;
  const facts = {
    ...order,
    acceptedImpUid: accepted,
    accounts: order.accounts.filter((a) => a.impUid !== accepted),
  };
  if (seen.impUid === accepted) {
    const cancelAmount = order.status === "refunded" ? TOTAL : 0;
    const row: Known = {
      status: "paid",
      amount: TOTAL,
      cancelAmount,
      hasAccount: false,
      wasPaid: true,
      decision: "accepted",
    };
    return { order: facts, known: row, seen, channel: rule };
  }
  return { order: facts, known: known?.decision === "accepted" ? null : known, seen, channel: rule };
});

const LEGAL: Record<OrderStatus, readonly OrderStatus[]> = {
  pending: ["pending", "awaiting_deposit", "paid"],
  awaiting_deposit: ["awaiting_deposit", "pending", "paid"],
  paid: ["paid", "refunded"],
  refunded: ["refunded"],
  expired: ["expired", "awaiting_deposit", "paid"],
  cancelled: ["cancelled"],
};

const decide = ({ order, known, seen, channel: rule }: Given) => decidePayment(order, known, seen, rule);

/** Thousands of cases of one law. */
function always(cases: fc.Arbitrary<Given>, law: (verdict: Verdict, given: Given) => void): void {
  fc.assert(
    fc.property(cases, (given) => {
      law(decide(given), given);
    }),
    { numRuns: 2_000 },
  );
}

describe("whatever the gateway says of whatever order", () => {
  it("there is a verdict", () => {
    always(anything, (verdict) => {
      expect(ORDER_STATUSES).toContain(verdict.orderStatus);
      expect(PAYMENT_DECISIONS).toContain(verdict.decision);
    });
  });

  it("the order's status makes legal steps alone, and leaves a closed one only to be paid late", () => {
    always(books, ({ orderStatus }, { order }) => expect(LEGAL[order.status]).toContain(orderStatus));
  });

  it("an order is refunded only when all of its total was cancelled", () => {
    always(books, ({ orderStatus }, { order, seen }) => {
      if (orderStatus !== "refunded" || order.status === "refunded") return;
      expect([seen.impUid, seen.cancelAmount]).toEqual([order.acceptedImpUid, order.total]);
    });
  });

  it("a refusal is final, and so is an acceptance", () => {
    always(anything, ({ decision }, { known }) => {
      if (known?.decision === "refused") expect(decision).toBe("refused");
    });
    always(books, ({ decision }, { known }) => {
      if (known?.decision === "accepted") expect(decision).toBe("accepted");
    });
  });

  it("only a whole payment of the right amount, in won, by a channel that may, is accepted", () => {
    always(books, ({ kind }, { order, seen, channel: rule }) => {
      if (kind !== "accept") return;
      expect([seen.amount, seen.currency]).toEqual([order.total, "KRW"]);
      expect(heldBy(seen)).toBeGreaterThan(0);
      expect(rule === "live" && seen.sandbox === true).toBe(false);
      expect(rule === "test" && seen.sandbox === false).toBe(false);
      expect(seen.customerUidUsage).not.toBe("issue");
    });
  });

  it("nothing is accepted beside an accepted payment, nor for an order that is closed for good", () => {
    always(books, ({ kind }, { order }) => {
      if (kind !== "accept" && kind !== "await_deposit") return;
      expect(order.acceptedImpUid).toBeNull();
      expect(order.superseded).toBe(false);
      expect(["pending", "awaiting_deposit", "expired"]).toContain(order.status);
      if (order.status === "expired") expect(order.stockAvailable).toBe(true);
    });
  });

  it("money goes back only where the payment holds some, is understood, and is refused", () => {
    always(books, ({ refund, decision, flag }, { order, seen }) => {
      if (!refund) return;
      expect(heldBy(seen)).toBeGreaterThan(0);
      expect([decision, flag]).toEqual(["refused", null]);
      expect(seen.impUid).not.toBe(order.acceptedImpUid);
    });
  });

  it("money that is understood and not accepted is always on its way back", () => {
    always(books, ({ decision, refund, flag, kind }, { known, seen }) => {
      const isNews = flag === null && kind !== "nothing";
      if (isNews && heldBy(seen) > 0 && decision !== "accepted")
        expect([decision, refund]).toEqual(["refused", true]);
      if (known === null && flag === null && heldBy(seen) > 0) expect(isNews).toBe(true);
    });
  });

  it("a flag, a failure and nothing at all leave order, stock, money and accounts alone", () => {
    always(books, (verdict, { order }) => {
      if (verdict.flag === null && verdict.kind !== "nothing" && verdict.kind !== "record_failure") return;
      const { orderStatus, stock, refund, close } = verdict;
      expect({ orderStatus, stock, refund, close }).toEqual({
        orderStatus: order.status,
        stock: "keep",
        refund: false,
        close: [],
      });
    });
  });

  it("stock moves exactly where the order's claim on it changes", () => {
    always(books, ({ stock, orderStatus, kind }, { order }) => {
      const sold = order.status === "expired" ? "take_and_sell" : "sell";
      if (kind === "accept") expect(stock).toBe(sold);
      else if (kind === "await_deposit")
        expect(stock).toBe(order.status === "expired" ? "take_and_hold" : "keep");
      else if (stock === "return") expect([order.status, orderStatus]).toEqual(["paid", "refunded"]);
      else expect(stock).toBe("keep");
    });
  });

  it("an account is closed only when it is open, or is the one that was just seen and not taken", () => {
    always(books, ({ close, kind }, { order, seen }) => {
      const open = order.accounts.map(({ impUid }) => impUid);
      for (const impUid of close) expect([...open, seen.impUid]).toContain(impUid);
      if (kind === "accept")
        expect(close.toSorted()).toEqual(open.filter((id) => id !== seen.impUid).toSorted());
      expect(new Set(close).size).toBe(close.length);
    });
  });

  it("the same answer told again is nothing", () => {
    always(books, (verdict, { order, known, seen, channel: rule }) => {
      const row: Known =
        verdict.kind === "nothing" && known ? known : { ...seen, decision: verdict.decision };
      const after: OrderFacts = {
        ...order,
        status: verdict.orderStatus,
        acceptedImpUid: verdict.kind === "accept" ? seen.impUid : order.acceptedImpUid,
        accounts: order.accounts.filter(
          ({ impUid }) => !verdict.close.includes(impUid) && impUid !== seen.impUid,
        ),
      };
      const again = decidePayment(after, row, seen, rule);
      expect([again.kind, again.refund, again.stock, again.close]).toEqual(["nothing", false, "keep", []]);
      expect([again.decision, again.orderStatus]).toEqual([row.decision, after.status]);
    });
  });
});
