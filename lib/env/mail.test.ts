import { expect, it } from "vitest";
import { parseEnv } from "@/lib/env";

const NEEDED = {
  APP_ENV: "test",
  APP_URL: "https://ongi.example",
  DATABASE_URL: "postgres://ongi:pw@localhost:5432/ongi",
  IAMPORT_MERCHANT_CODE: "imp00000000",
  IAMPORT_REST_KEY: "key",
  IAMPORT_REST_SECRET: "secret",
  AUTH_SECRET: "sixteen letters.",
  CRON_SECRET: "sixteen letters!",
};
const SMTP_URL = "smtps://user:p%40ss@mail.example:465";

it("mail need not be configured", () => {
  expect(parseEnv(NEEDED).SMTP_URL).toBeUndefined();
});

it.each(["hello@ongi.example", "온기 <hello@ongi.example>", "Ongi, the shop <hello@ongi.example>"])(
  "%s may write",
  (MAIL_FROM) => {
    expect(parseEnv({ ...NEEDED, SMTP_URL, MAIL_FROM })).toMatchObject({ SMTP_URL, MAIL_FROM });
  },
);

it.each(["온기", "<hello@ongi.example", "a b@c", "온기 <hello@ongi.example>\r\nBcc: a@b.kr"])(
  "%j may not",
  (MAIL_FROM) => {
    expect(() => parseEnv({ ...NEEDED, SMTP_URL, MAIL_FROM })).toThrow("MAIL_FROM: must be an address");
  },
);

it("a server without a sender, and one that is none, are told by name and without the password", () => {
  expect(() => parseEnv({ ...NEEDED, SMTP_URL })).toThrow("MAIL_FROM: is needed");
  const wrong = { ...NEEDED, SMTP_URL: "http://user:secret@mail.example" };
  expect(() => parseEnv(wrong)).toThrow("SMTP_URL: must be an smtp:// or smtps:// address");
  expect(() => parseEnv(wrong)).not.toThrow("secret");
});
