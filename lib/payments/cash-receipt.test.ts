import { describe, expect, test } from "vitest";
import { isMandatory, receiptIdentifier, receiptRequest, takesReceipt } from "./cash-receipt";

test.each([
  ["trans", false, true],
  ["vbank", true, true],
  ["vbank", false, true],
  // A provider's own word for an account that was paid into.
  ["cvs", true, true],
  ["card", false, false],
  ["phone", false, false],
  ["point", false, false],
  [null, false, false],
])("paid by %s, with an account %s: a receipt %s", (payMethod, hasAccount, expected) => {
  expect(takesReceipt({ payMethod, hasAccount })).toBe(expected);
});

test("it is due without having been asked for from a hundred thousand won on", () => {
  expect([99_999, 100_000].map(isMandatory)).toEqual([false, true]);
});

describe("whom it is for", () => {
  test.each([
    ["income", "010-1234-5678", "01012345678"],
    ["income", "011 123 4567", "0111234567"],
    ["income", "02-123-4567", null],
    ["income", "010-1234-567a", null],
    ["income", "", null],
    ["business", "220-81-62517", "2208162517"],
    ["business", "1248100998", "1248100998"],
    ["business", "220-81-62518", null],
    ["business", "0000000001", null],
    ["business", "22081625170", null],
    ["business", "01012345678", null],
  ] as const)("%s %s", (kind, typed, expected) => {
    expect(receiptIdentifier(kind, typed)).toBe(expected);
  });

  test("as the gateway is asked", () => {
    expect(receiptRequest("income", "01012345678")).toEqual({
      identifier: "01012345678",
      identifierType: "phone",
      type: "person",
    });
    expect(receiptRequest("business", "2208162517")).toEqual({
      identifier: "2208162517",
      identifierType: "business",
      type: "company",
    });
    expect(receiptRequest("self", null)).toEqual({
      identifier: "0100001234",
      identifierType: "phone",
      type: "person",
    });
    expect(receiptRequest("income", null)).toBeNull();
  });
});
