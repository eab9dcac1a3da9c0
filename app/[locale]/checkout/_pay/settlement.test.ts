import { describe, expect, test } from "vitest";
import { type CompleteReply, decideSettlement } from "./settlement";

const paths = {
  order: "/orders/A",
  confirming: "/orders/A/confirming",
  answered: "/orders/A/confirming?after=window",
};
const reply = (http: number, status: string | null, next: string | null = null): CompleteReply => ({
  http,
  status,
  next,
});
const answered = { imp_uid: "imp_1", merchant_uid: "A" };

describe("the server's outcome decides", () => {
  test.each([
    [200, "success"],
    [200, "vbankIssued"],
    [400, "forgery"],
    [409, "cancelled"],
  ])("%d %s goes where the server says, or to the order", (http, status) => {
    expect(decideSettlement(answered, reply(http, status, "/en/orders/A"), paths)).toEqual({
      kind: "go",
      next: "/en/orders/A",
    });
    expect(decideSettlement(answered, reply(http, status), paths)).toEqual({ kind: "go", next: "/orders/A" });
  });

  test("failed stays; its reason is the order's to tell", () => {
    expect(decideSettlement(answered, reply(402, "failed", "/orders/A"), paths)).toEqual({
      kind: "unpaid",
      reason: null,
    });
  });

  test("paid although the window spoke of an error", () => {
    const answer = { imp_uid: "imp_1", error_code: "F0004", error_msg: "timeout" };
    expect(decideSettlement(answer, reply(200, "success", "/orders/A"), paths).kind).toBe("go");
  });
});

describe("what is not known goes to the confirming page", () => {
  const cases = [
    ["pending", reply(202, "pending", "/orders/A/confirming")],
    ["no connection", null],
    ["our failure", reply(500, null)],
    ["a problem without an outcome", reply(404, null)],
  ] as const;

  test.each(cases)("%s, and the page is told that the window was done", (_, given) => {
    expect(decideSettlement(answered, given, paths)).toEqual({ kind: "go", next: paths.answered });
  });

  test.each(cases)("%s after a window that was cancelled may turn out unpaid", (_, given) => {
    const cancelled = { ...answered, error_code: "F0004", error_msg: "취소" };
    expect(decideSettlement(cancelled, given, paths)).toEqual({ kind: "go", next: paths.confirming });
  });
});

describe("turned away before it began", () => {
  const answer = { imp_uid: null, error_code: "F400", error_msg: "금액이 달라요" };

  test.each([reply(202, "pending"), reply(404, null)])(
    "is unpaid when the server knows of no payment",
    (given) => {
      expect(decideSettlement(answer, given, paths)).toEqual({ kind: "unpaid", reason: "금액이 달라요" });
    },
  );

  test("but not while the server cannot say", () => {
    expect(decideSettlement(answer, null, paths)).toEqual({ kind: "go", next: paths.confirming });
    expect(decideSettlement(answer, reply(503, null), paths)).toEqual({ kind: "go", next: paths.confirming });
  });

  test("nor when it is refused because the order is paid", () => {
    const paid = { ...answer, error_code: "F1002" };
    expect(decideSettlement(paid, reply(202, "pending"), paths)).toEqual({
      kind: "go",
      next: paths.confirming,
    });
  });
});

test.each(["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)"])(
  "never leaves the shop for %s",
  (next) => {
    expect(decideSettlement(answered, reply(200, "success", next), paths)).toEqual({
      kind: "go",
      next: "/orders/A",
    });
  },
);
