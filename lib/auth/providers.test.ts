import { describe, expect, it } from "vitest";
import { googleProfile, kakaoProfile, naverProfile } from "./providers";

describe("a mail address counts only where its provider vouches for it", () => {
  const kakao = (account: object) =>
    kakaoProfile({ id: 7, kakao_account: { email: "a@b.kr", ...account } }).email;

  it.each([
    [{ is_email_valid: true, is_email_verified: true }, "a@b.kr"],
    [{ is_email_valid: true, is_email_verified: false }, null],
    [{ is_email_valid: false, is_email_verified: true }, null],
    [{}, null],
  ])("Kakao with %j: %s", (account, email) => {
    expect(kakao(account)).toBe(email);
  });

  it("Kakao without consent to any of it is a person still", () => {
    expect(kakaoProfile({ id: 7 })).toEqual({ id: "7", name: null, email: null });
  });

  it("Naver never", () => {
    const response = { id: "n", nickname: "보름", email: "a@naver.com" };
    expect(naverProfile({ resultcode: "00", message: "success", response })).toEqual({
      id: "n",
      name: "보름",
      email: null,
    });
  });

  it.each([
    [true, "a@gmail.com"],
    [false, null],
    [undefined, null],
  ])("Google with email_verified %s: %s", (verified, email) => {
    const profile = {
      sub: "g",
      email: "a@gmail.com",
      ...(verified !== undefined && { email_verified: verified }),
    };
    expect(googleProfile(profile).email).toBe(email);
  });
});
