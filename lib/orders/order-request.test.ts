import { describe, expect, it, test } from "vitest";
import { PAY_METHODS } from "@/lib/payments/status";
import { gatewayId, hashOrderRequest, type OrderRequest, orderRequest } from "./order-request";

const BODY = {
  lines: [
    { variantId: "moon-jar-small", quantity: 1 },
    { variantId: "tea-100g", quantity: 10 },
  ],
  buyer: { name: "홍길동", phone: "01012345678", email: "a@b.kr" },
  address: { postcode: "04524", line1: "서울 중구 세종대로 110", line2: "", note: "" },
  payMethod: "card",
  agreements: { purchase: true, marketing: false },
};

type Body = typeof BODY;
type Over = { [Part in keyof Body]?: unknown };
const parse = (over: Over = {}): OrderRequest => orderRequest.parse({ ...BODY, ...over });
/** Where a body is wrong. */
const wrongIn = (over: Over) =>
  orderRequest.safeParse({ ...BODY, ...over }).error?.issues.map(({ path }) => path.join("."));
const buyer = (over: object) => ({ buyer: { ...BODY.buyer, ...over } });
const address = (over: object) => ({ address: { ...BODY.address, ...over } });
const line = (over: object) => ({ lines: [{ variantId: "a", quantity: 1, ...over }] });

describe("an order's body", () => {
  it("is taken as the contract has it", () => {
    expect(parse()).toEqual(BODY);
  });

  it("may leave out what may be empty", () => {
    const { postcode, line1 } = BODY.address;
    expect(parse({ address: { postcode, line1 }, agreements: { purchase: true } })).toEqual(BODY);
  });

  it("loses what is not asked for: nothing that a browser sends sets a price", () => {
    const cheap = { variantId: "a", quantity: 1, unitPrice: 1, price: 1 };
    const parsed = orderRequest.parse({ ...BODY, lines: [cheap], total: 1, shipping: 0, status: "paid" });
    expect(parsed.lines).toEqual([{ variantId: "a", quantity: 1 }]);
    expect(Object.keys(parsed).sort()).toEqual(Object.keys(BODY).sort());
  });

  test.each([
    ["010-1234-5678", "01012345678"],
    ["010 1234 5678", "01012345678"],
    ["02-123-4567", "021234567"],
    ["050412345678", "050412345678"],
  ])("has a phone number without marks: %s", (phone, kept) => {
    expect(parse(buyer({ phone })).buyer.phone).toBe(kept);
  });

  it("has names and addresses without the space around them", () => {
    const parsed = parse({
      ...buyer({ name: " 홍길동 ", email: " a@b.kr " }),
      ...address({ line2: " 3층 " }),
    });
    expect([parsed.buyer.name, parsed.buyer.email, parsed.address.line2]).toEqual([
      "홍길동",
      "a@b.kr",
      "3층",
    ]);
  });

  test.each(PAY_METHODS)("may be paid by %s", (payMethod) => {
    expect(parse({ payMethod }).payMethod).toBe(payMethod);
  });
});

describe("a body is refused, and says where", () => {
  const lines = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ variantId: `v${at}`, quantity: 1 }));

  test.each<[string, Over, string]>([
    ["without lines", { lines: [] }, "lines"],
    ["with more lines than a cart has", { lines: lines(31) }, "lines"],
    ["with a variant twice", { lines: [...lines(1), ...lines(1)] }, "lines"],
    ["with no unit", line({ quantity: 0 }), "lines.0.quantity"],
    ["with less than no unit", line({ quantity: -1 }), "lines.0.quantity"],
    ["with eleven units", line({ quantity: 11 }), "lines.0.quantity"],
    ["with half a unit", line({ quantity: 1.5 }), "lines.0.quantity"],
    ["with a quantity in text", line({ quantity: "1" }), "lines.0.quantity"],
    ["without a variant", line({ variantId: "" }), "lines.0.variantId"],
    ["with a variant that is no text", line({ variantId: 1 }), "lines.0.variantId"],
    ["with a variant of too many letters", line({ variantId: "v".repeat(65) }), "lines.0.variantId"],
    ["without a name", buyer({ name: "  " }), "buyer.name"],
    ["with a name of 41 letters", buyer({ name: "가".repeat(41) }), "buyer.name"],
    ["with a name in two lines", buyer({ name: "홍\n길동" }), "buyer.name"],
    ["with a zero byte", buyer({ name: "홍\u0000길동" }), "buyer.name"],
    ["with half a letter", buyer({ name: "홍\ud800길동" }), "buyer.name"],
    ["with a foreign phone", buyer({ phone: "+1 555 123 4567" }), "buyer.phone"],
    ["with a phone that is too short", buyer({ phone: "01012345" }), "buyer.phone"],
    ["with a phone that is too long", buyer({ phone: "0101234567890" }), "buyer.phone"],
    ["with a phone not from 0", buyer({ phone: "1012345678" }), "buyer.phone"],
    ["with a phone full of spaces", buyer({ phone: `010${" ".repeat(20)}12345678` }), "buyer.phone"],
    ["without a mail address", buyer({ email: "a.kr" }), "buyer.email"],
    ["with a mail address of 65 letters", buyer({ email: `${"a".repeat(60)}@b.kr` }), "buyer.email"],
    ["with an old postcode", address({ postcode: "100-101" }), "address.postcode"],
    ["with a postcode of no region", address({ postcode: "00000" }), "address.postcode"],
    ["with a postcode as number", address({ postcode: 45240 }), "address.postcode"],
    ["without an address", address({ line1: "" }), "address.line1"],
    ["with an address of 101 letters", address({ line1: "가".repeat(101) }), "address.line1"],
    ["with a note in two lines", address({ note: "문 앞\r\n벨" }), "address.note"],
    ["by an unknown method", { payMethod: "bitcoin" }, "payMethod"],
    ["without agreement", { agreements: { purchase: false } }, "agreements.purchase"],
    ["without a buyer", { buyer: null }, "buyer"],
  ])("%s", (_name, over, path) => {
    expect(wrongIn(over)).toEqual([path]);
  });

  it("and 30 lines of 10 are the most that is taken", () => {
    expect(wrongIn({ lines: lines(30).map((one) => ({ ...one, quantity: 10 })) })).toBeUndefined();
  });
});

describe("the hash of a body", () => {
  const hash = (over: Over = {}) => hashOrderRequest(parse(over));

  it("is the same for what means the same", () => {
    const { email, phone, name } = BODY.buyer;
    expect(hash({ lines: BODY.lines.toReversed() })).toBe(hash());
    expect(hash({ buyer: { email, phone, name } })).toBe(hash());
    expect(hash(buyer({ phone: "010-1234-5678", name: " 홍길동" }))).toBe(hash());
  });

  it("is another for every change", () => {
    const changes: Over[] = [
      {},
      { lines: BODY.lines.slice(1) },
      { lines: BODY.lines.map((one) => ({ ...one, quantity: 2 })) },
      line({}),
      buyer({ name: "홍길순" }),
      buyer({ phone: "01012345679" }),
      buyer({ email: "c@b.kr" }),
      address({ postcode: "04525" }),
      address({ line1: "다른 곳" }),
      address({ line2: "3층" }),
      address({ note: "3층" }),
      { payMethod: "vbank" },
      { agreements: { purchase: true, marketing: true } },
    ];
    expect(new Set(changes.map(hash)).size).toBe(changes.length);
  });

  it("cannot be met by moving text from one field to the next", () => {
    expect(hash(address({ line1: "ab", line2: "c" }))).not.toBe(hash(address({ line1: "a", line2: "bc" })));
    expect(hash(address({ line1: "a,b", line2: "c" }))).not.toBe(hash(address({ line1: "a", line2: "b,c" })));
    const quantities = (first: number, second: number) => ({
      lines: [
        { variantId: "a", quantity: first },
        { variantId: "b", quantity: second },
      ],
    });
    expect(hash(quantities(1, 2))).not.toBe(hash(quantities(2, 1)));
  });
});

test.each([
  ["imp_123456789012", true],
  ["01HZY0000000000000000000AB", true],
  ["a.b:c-d_e", true],
  ["x".repeat(64), true],
  ["x".repeat(65), false],
  ["", false],
  ["imp_1/cancel", false],
  ["imp_1?x=1", false],
  ["imp 1", false],
  ["imp_1\n", false],
  ["%2e", false],
  ["임프", false],
])("%j may be the name of a payment or an order: %s", (text, may) => {
  expect(gatewayId.safeParse(text).success).toBe(may);
});
