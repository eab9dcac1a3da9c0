import { expect, test } from "vitest";
import { foreignReason, langOf } from "./fail-reason";

test.each([
  "[결제포기] 사용자가 결제를 취소하셨습니다",
  "사용자가 결제를 취소하였습니다",
  "PAY_PROCESS_CANCELED",
])("%s is said in our words", (reason) => expect(foreignReason(reason)).toBeNull());

test("a card's refusal is told as it came", () => {
  expect(foreignReason("한도 초과로 승인이 거절되었습니다.")).toBe("한도 초과로 승인이 거절되었습니다.");
  expect(langOf("한도 초과")).toBe("ko");
  expect(langOf("Over the limit")).toBeUndefined();
});
