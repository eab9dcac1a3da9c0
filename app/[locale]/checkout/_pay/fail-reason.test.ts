import { describe, expect, test } from "vitest";
import { failKind, langOf } from "./fail-reason";

describe("a reason as the gateway gives it", () => {
  test.each([
    ["[결제포기] 사용자가 결제를 취소하셨습니다", "cancelled"],
    ["사용자가 결제를 취소하였습니다", "cancelled"],
    ["PAY_PROCESS_CANCELED", "cancelled"],
    ["한도 초과로 승인이 거절되었습니다.", "limit"],
    ["[8324]한도초과", "limit"],
    ["1회 승인 한도금액 초과", "limit"],
    ["잔액이 부족합니다.", "balance"],
    ["통장잔고부족", "balance"],
    ["유효기간 오류", "expiredCard"],
    ["거래가 정지된 카드입니다.", "stopped"],
    ["도난/분실 카드", "stopped"],
    ["비밀번호 3회 오류", "password"],
    ["카드번호 오류", "details"],
    ["본인인증 실패", "details"],
    ["할부개월수 제한 카드", "instalment"],
    ["은행 점검시간입니다. 잠시 후 다시 시도해 주세요.", "maintenance"],
    ["인증 시간이 초과되었습니다", "timeout"],
    ["사용불가 카드", "unsupported"],
    ["해외카드는 지원하지 않습니다", "unsupported"],
  ])("%s: %s", (reason, kind) => expect(failKind(reason)).toBe(kind));

  test.each(["승인거절", "카드사에 문의하세요", ""])("%s is told in its own words alone", (reason) => {
    expect(failKind(reason)).toBeNull();
  });
});

test("Korean words are marked as such", () => {
  expect(langOf("한도 초과")).toBe("ko");
  expect(langOf("Over the limit")).toBeUndefined();
});
