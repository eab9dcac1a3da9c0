import { afterAll, beforeAll, expect, it } from "vitest";
import { sandboxMails } from "@/db/schema";
import { openTestShop, type TestShop } from "@/db/testing/test-shop";
import { sendMail } from "./send-mail";

let shop: TestShop;

beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

const MAIL = { to: "a@b.kr", subject: "로그인", text: "링크", html: "<p>링크</p>" };

it("a practice shop puts it into its inbox, a repetition only once", async () => {
  await sendMail({ ...MAIL, id: "one" }, shop.shop);
  await sendMail({ ...MAIL, id: "one" }, shop.shop);
  await sendMail(MAIL, shop.shop);
  await sendMail(MAIL, shop.shop);
  const rows = await shop.shop.db.select().from(sandboxMails);
  expect(rows).toHaveLength(3);
  expect(rows[0]).toMatchObject({
    messageId: "<one@localhost>",
    recipient: "a@b.kr",
    subject: "로그인",
    text: "링크",
    html: "<p>링크</p>",
    merchantUid: null,
  });
});

it("where mail is off, nothing is sent and the caller is told", async () => {
  const env = { ...shop.shop.env, APP_ENV: "test" as const };
  await expect(sendMail(MAIL, { ...shop.shop, env })).rejects.toThrow("EOFF");
});
