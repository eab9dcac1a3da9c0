import { randomBytes } from "node:crypto";
import type { APIRequestContext } from "@playwright/test";
import { letter, openMail } from "./fixtures/mail";
import { BUYER, orderBody, placeOrder } from "./fixtures/offers";
import { faultsOf } from "./fixtures/page-faults";
import type { Sandbox } from "./fixtures/sandbox";
import { expect, test } from "./fixtures/test";

/** An order by the API, of a buyer with an address of their own; the context then owns it. */
async function order(request: APIRequestContext, payMethod: "card" | "vbank" = "card") {
  const buyer = { ...orderBody().buyer, email: `${randomBytes(6).toString("hex")}@example.com` };
  const { merchant_uid, total } = await placeOrder(request, orderBody({ payMethod, buyer }));
  return { merchantUid: merchant_uid, total, ...buyer };
}

type Order = Awaited<ReturnType<typeof order>>;

/** As the gateway and the shopper's browser do it. @returns the imp_uid. */
async function pay(
  request: APIRequestContext,
  sandbox: Sandbox,
  paid: Order,
  outcome: "paid" | "ready" = "paid",
) {
  const pay_method = outcome === "ready" ? "vbank" : "card";
  const { merchantUid: merchant_uid, total: amount } = paid;
  const { imp_uid } = await sandbox.pay({ merchant_uid, amount, pay_method, outcome });
  await request.post("/api/payments/complete", { data: { imp_uid, merchant_uid } });
  return imp_uid;
}

test("a card order: one mail that it came in, one that it is paid, and each leads to the order", async ({
  shopper,
  page,
}) => {
  const window = await shopper.openWindow("card");
  await window.approve.click();
  const merchantUid = await shopper.orderNumber();

  await openMail(page, "[온기] 주문을 받았어요", BUYER.email);
  await expect(letter(page)).toContainText("89,000원");
  await openMail(page, "[온기] 결제가 완료됐어요", BUYER.email);
  await expect(letter(page)).toContainText(merchantUid);
  await expect(page.getByText(BUYER.email)).toBeVisible();
  await expect(letter(page)).not.toContainText(BUYER.name);
  await letter(page).getByRole("link", { name: "주문 보기" }).click();
  await page.waitForURL(new RegExp(`/orders/${merchantUid}$`));
});

test("a mail that went astray opens nothing: its reader is asked for the phone number", async ({
  page,
  sandbox,
  browser,
  baseURL,
}) => {
  const paid = await order(page.request);
  await pay(page.request, sandbox, paid);
  await openMail(page, "[온기] 결제가 완료됐어요", paid.email);
  const href = (await letter(page).getByRole("link", { name: "주문 보기" }).getAttribute("href")) ?? "";

  const stranger = await browser.newContext({ baseURL: baseURL ?? "" });
  const other = await stranger.newPage();
  await other.goto(href);
  await expect(other.getByLabel("주문번호")).toHaveValue(paid.merchantUid);
  await expect(other.getByRole("main")).not.toContainText("89,000");
  await other.getByLabel("휴대폰 번호").fill(paid.phone);
  await other.getByRole("button", { name: "조회하기" }).click();
  await other.waitForURL(new RegExp(`/orders/${paid.merchantUid}$`));
  await stranger.close();
});

test("in English, whoever ordered in English", async ({ browser, baseURL, sandbox }) => {
  const context = await browser.newContext({
    baseURL: baseURL ?? "",
    // As the English checkout says it; a context's locale is the pages' alone.
    extraHTTPHeaders: { "accept-language": "en" },
  });
  const page = await context.newPage();
  const paid = await order(context.request);
  await pay(context.request, sandbox, paid);
  await openMail(page, "[Ongi] Your payment is complete", paid.email);
  await expect(letter(page)).toContainText("₩89,000");
  await letter(page).getByRole("link", { name: "See your order" }).click();
  await page.waitForURL(new RegExp(`/en/orders/${paid.merchantUid}$`));
  await context.close();
});

test("a virtual account is told by mail, and then that the deposit came", async ({
  sandbox,
  page,
  sweep,
}) => {
  const awaited = await order(page.request, "vbank");
  const impUid = await pay(page.request, sandbox, awaited, "ready");
  const { vbank } = await (await page.request.get(`/api/orders/${awaited.merchantUid}`)).json();
  await openMail(page, "[온기] 입금할 계좌를 알려 드려요", awaited.email);
  for (const fact of [vbank.number, "89,000원", "입금 기한"]) await expect(letter(page)).toContainText(fact);
  await sandbox.deposit(impUid);
  await sweep();
  await openMail(page, "[온기] 결제가 완료됐어요", awaited.email);
});

test("a cancelled order whose account was told says that nobody should pay into it any more", async ({
  sandbox,
  page,
}) => {
  const awaited = await order(page.request, "vbank");
  await pay(page.request, sandbox, awaited, "ready");
  await page.goto(`/orders/${awaited.merchantUid}/cancel`);
  await page.getByRole("button", { name: "주문 취소하기" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("취소된 주문이에요");
  await openMail(page, "[온기] 주문이 취소됐어요", awaited.email);
  await expect(letter(page)).toContainText("앞서 알려 드린 계좌로 입금하지 마세요.");
});

test("money that goes back, a part and then the rest, is told with its sum", async ({
  sandbox,
  sweep,
  page,
}) => {
  const paid = await order(page.request);
  const impUid = await pay(page.request, sandbox, paid);
  await sandbox.cancel(impUid, 9_000);
  await sweep();
  await openMail(page, "[온기] 일부 금액을 환불해 드렸어요", paid.email);
  await expect(letter(page)).toContainText("9,000원");
  await expect(letter(page)).toContainText("80,000원");
  await sandbox.cancel(impUid);
  await sweep();
  await openMail(page, "[온기] 환불해 드렸어요", paid.email);
  await expect(letter(page)).toContainText("80,000원");
});

test("axe finds nothing in the inbox or in a mail, and nothing sticks out at 320 px", async ({
  page,
  sandbox,
}) => {
  const paid = await order(page.request);
  await pay(page.request, sandbox, paid);
  await openMail(page, "[온기] 결제가 완료됐어요", paid.email);
  const html = (await page.locator("main iframe").getAttribute("srcdoc")) ?? "";
  // The frame runs nothing, axe neither: what is in it is looked at as a page of its own.
  const clean = async () => expect(await faultsOf(page, { without: "iframe" })).toEqual([]);
  await clean();
  await page.goto("/inbox");
  await clean();
  await page.goto("about:blank");
  await page.setContent(html);
  await clean();
});
