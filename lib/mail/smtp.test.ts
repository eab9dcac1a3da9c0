import { afterEach, expect, it } from "vitest";
import { mailRefusal, openMailServer } from "@/db/testing/mail-server";
import { MailError } from "./mail-error";
import { checkSmtp, sendBySmtp } from "./smtp";

const MAIL = {
  to: "gildong@example.com",
  subject: "주문이 완료됐어요",
  text: "고맙습니다. 39,000원",
  html: "<p>고맙습니다. 39,000원</p>",
  messageId: "<one@shop.example>",
};

let server: Awaited<ReturnType<typeof openMailServer>> | undefined;

afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function listen(options?: Parameters<typeof openMailServer>[0]) {
  server = await openMailServer(options);
  return server;
}

async function failureOf(work: Promise<void>): Promise<MailError> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof MailError) return error;
  throw new Error(`Not a MailError: ${error}`);
}

it("hands over both forms of the text, with the id that it is given", async () => {
  const { url, taken } = await listen();
  await sendBySmtp({ url, from: "온기 <hello@shop.example>" }, MAIL);
  expect(taken).toMatchObject([{ from: "hello@shop.example", to: ["gildong@example.com"] }]);
  const source = taken[0]?.source ?? "";
  expect(source).toContain("Message-ID: <one@shop.example>");
  expect(source).toContain("Auto-Submitted: auto-generated");
  expect(source).toContain("text/plain");
  expect(source).toContain("text/html");
});

it("an address is one recipient, and no more headers or commands, whatever is in it", async () => {
  const { url, taken } = await listen();
  const to = "a@b.kr, c@d.kr\r\nBcc: e@f.kr";
  await sendBySmtp({ url, from: "hello@shop.example" }, { ...MAIL, to }).catch(() => {});
  expect(taken.flatMap((mail) => mail.to)).not.toContain("e@f.kr");
  expect(taken.flatMap((mail) => mail.to)).not.toContain("c@d.kr");
});

it.each([
  [550, "never"],
  [451, "later"],
] as const)(
  "a recipient who is refused with %d is refused %s, and nobody is named",
  async (code, failure) => {
    const { url } = await listen({ onRcptTo: (_address, _session, done) => done(mailRefusal(code)) });
    const error = await failureOf(sendBySmtp({ url, from: "hello@shop.example" }, MAIL));
    expect(error.failure).toBe(failure);
    expect(error.message).toBe(`EENVELOPE ${code}`);
    expect(JSON.stringify([error.stack, error.cause])).not.toContain("gildong");
  },
);

it("a wrong password is no fault of the mail", async () => {
  const { url } = await listen({
    authOptional: false,
    onAuth: (_auth, _session, done) => done(mailRefusal(535)),
  });
  const wrong = url.replace("smtp://", "smtp://shop:wrong@");
  expect((await failureOf(sendBySmtp({ url: wrong, from: "hello@shop.example" }, MAIL))).failure).toBe(
    "down",
  );
  expect(await checkSmtp(wrong)).toContain("EAUTH");
});

it("a server that is not there is down", async () => {
  const url = "smtp://127.0.0.1:9";
  expect((await failureOf(sendBySmtp({ url, from: "hello@shop.example" }, MAIL))).failure).toBe("down");
  expect(await checkSmtp(url)).not.toBe("");
});

it("a server that never answers costs no more than is allowed", async () => {
  const { url } = await listen({ onData: () => {} });
  const started = Date.now();
  const sending = sendBySmtp({ url, from: "hello@shop.example", mostMs: 300 }, MAIL);
  expect((await failureOf(sending)).failure).toBe("down");
  expect(Date.now() - started).toBeLessThan(5000);
});

it("a server that is there and knows us is well", async () => {
  const { url } = await listen();
  expect(await checkSmtp(url)).toBe("");
});
