import { describe, expect, test } from "vitest";
import {
  errorsOfPaths,
  type FormValues,
  findErrors,
  firstWrong,
  orderSignature,
  readForm,
  toOrderBody,
} from "./form-values";

const good: FormValues = {
  name: "홍길동",
  phone: "01012345678",
  email: "a@b.kr",
  postcode: "04524",
  line1: "서울특별시 중구 세종대로 110",
  line2: "101동 1001호",
  noteChoice: "none",
  note: "",
  payMethod: "card",
  receiptKind: "none",
  receiptPhone: "",
  receiptNumber: "",
  purchase: true,
  marketing: false,
};

test("reads a form: trimmed, the phone as digits, boxes as yes or no", () => {
  const data = new FormData();
  for (const [name, value] of Object.entries({
    name: " 홍길동 ",
    phone: "010-1234-5678",
    email: "a@b.kr ",
    postcode: "04524",
    line1: "서울특별시 중구 세종대로 110",
    line2: "101동 1001호",
    payMethod: "card",
    purchase: "on",
  })) {
    data.set(name, value);
  }
  expect(readForm(data)).toEqual(good);
});

test("an unknown method is none", () => {
  const data = new FormData();
  data.set("payMethod", "bitcoin");
  expect(readForm(data).payMethod).toBeNull();
});

describe("validation", () => {
  test("a good form has no errors", () => expect(findErrors(good)).toEqual({}));

  test.each([
    ["name", "", "missing"],
    ["phone", "", "missing"],
    ["phone", "0101234", "invalid"],
    ["phone", "1012345678", "invalid"],
    ["email", "", "missing"],
    ["email", "a@b", "invalid"],
    ["email", "a b@c.kr", "invalid"],
    ["postcode", "0452", "invalid"],
    ["postcode", "045244", "invalid"],
    ["postcode", "00000", "invalid"],
    ["postcode", "64000", "invalid"],
    ["line1", "", "missing"],
    ["payMethod", null, "missing"],
    ["purchase", false, "missing"],
  ])("%s = %j is %s", (field, value, problem) => {
    expect(findErrors({ ...good, [field]: value })).toEqual({ [field]: problem });
  });

  test.each(["0212345678", "021234567", "07012345678", "050712345678"])("takes the number %s", (phone) => {
    expect(findErrors({ ...good, phone })).toEqual({});
  });

  test.each([
    ["trans", "income", "", { receiptPhone: "missing" }],
    ["vbank", "income", "02-123-4567", { receiptPhone: "invalid" }],
    ["trans", "business", "123-45-67890", { receiptNumber: "invalid" }],
    ["trans", "business", "123-45-67891", {}],
    ["trans", "none", "wrong", {}],
    ["card", "income", "wrong", {}],
  ] as const)("%s with a receipt for %s and %j: %j", (payMethod, receiptKind, typed, problems) => {
    const values = { ...good, payMethod, receiptKind, receiptPhone: typed, receiptNumber: typed };
    expect(findErrors(values)).toEqual(problems);
  });

  test("the first wrong one is the first on the page", () => {
    expect(firstWrong(findErrors({ ...good, purchase: false, phone: "", line1: "" }))).toBe("phone");
    expect(firstWrong({})).toBeNull();
  });

  test("the server's paths become fields", () => {
    expect(errorsOfPaths(["buyer.phone", "address.postcode", "lines.0.quantity"], "none")).toEqual({
      phone: "invalid",
      postcode: "invalid",
    });
    expect(errorsOfPaths(["cashReceipt.identifier"], "business")).toEqual({ receiptNumber: "invalid" });
  });
});

describe("the order's body", () => {
  const lines = [{ variantId: "v1", quantity: 2, price: 9 }];
  const notes = { door: "문 앞에 놓아 주세요" };

  test("is the contract's, and nothing else", () => {
    expect(toOrderBody(good, lines, notes)).toEqual({
      lines: [{ variantId: "v1", quantity: 2 }],
      buyer: { name: "홍길동", phone: "01012345678", email: "a@b.kr" },
      address: { postcode: "04524", line1: "서울특별시 중구 세종대로 110", line2: "101동 1001호", note: "" },
      payMethod: "card",
      agreements: { purchase: true, marketing: false },
    });
  });

  test.each([
    ["none", "typed before", ""],
    ["door", "typed before", "문 앞에 놓아 주세요"],
    ["custom", "벨을 눌러 주세요", "벨을 눌러 주세요"],
  ])("note %s", (noteChoice, note, sent) => {
    expect(toOrderBody({ ...good, noteChoice, note }, lines, notes).address.note).toBe(sent);
  });

  test("asks for a receipt where the method takes one, and for nothing else's", () => {
    const asked = { ...good, receiptKind: "income" as const, receiptPhone: "010-1234-5678" };
    expect(toOrderBody({ ...asked, payMethod: "vbank" }, lines, notes)).toMatchObject({
      cashReceipt: { kind: "income", identifier: "010-1234-5678" },
    });
    expect(toOrderBody(asked, lines, notes)).not.toHaveProperty("cashReceipt");
    expect(toOrderBody({ ...good, payMethod: "vbank" }, lines, notes)).not.toHaveProperty("cashReceipt");
  });

  test("another method is the same order, another address is not", () => {
    const signature = (values: FormValues) => orderSignature(toOrderBody(values, lines, notes));
    expect(signature({ ...good, payMethod: "kakaopay" })).toBe(signature(good));
    expect(signature({ ...good, line2: "2층" })).not.toBe(signature(good));
    const asked: FormValues = {
      ...good,
      payMethod: "trans",
      receiptKind: "business",
      receiptNumber: "1234567891",
    };
    expect(signature(asked)).not.toBe(signature(good));
  });
});
