import { expect, it } from "vitest";
import { canMailPeople, mailWay } from "./mail-way";

const LIVE = {
  APP_ENV: "live",
  APP_URL: "https://ongi.example",
  SMTP_URL: "smtp://mail.example",
  MAIL_FROM: "hello@ongi.example",
} as const;
const OFF = { ...LIVE, SMTP_URL: undefined, MAIL_FROM: undefined };

it("goes out by SMTP where that is configured, and nowhere else", () => {
  expect(mailWay(LIVE)).toEqual({ to: "smtp", url: "smtp://mail.example", from: "hello@ongi.example" });
  expect(mailWay({ ...LIVE, APP_ENV: "test" }).to).toBe("smtp");
  expect(mailWay(OFF)).toEqual({ to: "off" });
  expect(mailWay({ ...OFF, APP_ENV: "test" })).toEqual({ to: "off" });
});

it("a practice shop writes to nobody, also with a server configured", () => {
  expect(mailWay({ ...LIVE, APP_ENV: "sandbox" }).to).toBe("inbox");
  expect(mailWay({ ...OFF, APP_ENV: "sandbox" })).toEqual({
    to: "inbox",
    from: "온기 <hello@ongi.example>",
  });
});

it("a link to sign in goes only where one person alone reads it", () => {
  expect(canMailPeople(LIVE)).toBe(true);
  expect(canMailPeople(OFF)).toBe(false);
  expect(canMailPeople({ ...OFF, APP_ENV: "sandbox" })).toBe(false);
  expect(canMailPeople({ ...OFF, APP_ENV: "sandbox", APP_URL: "http://localhost:3000" })).toBe(true);
});
