import type { Page } from "@playwright/test";
import postgres from "postgres";
import { CUTLERY, merchant, paidOrder } from "./fixtures/after-order";
import { openOffice } from "./fixtures/enter-demo";
import { letter, openMail } from "./fixtures/mail";
import { BUYER } from "./fixtures/offers";
import { faultsOf } from "./fixtures/page-faults";
import type { Sandbox } from "./fixtures/sandbox";
import { expect, OWN_SHOP, test } from "./fixtures/test";

/** What stands before a person about one order. */
const itemOf = (office: Page, merchantUid: string) =>
  office
    .getByRole("region", { name: "사람이 봐야 해요" })
    .getByRole("listitem")
    .filter({ has: office.getByRole("link", { name: merchantUid }) });

/** A deposit that was cancelled by its buyer, who has not named an account. */
async function cancelledDeposit(page: Page, sandbox: Sandbox) {
  const order = await paidOrder(page, sandbox, "vbank");
  await page.goto(`/orders/${order.merchantUid}/cancel`);
  await page.getByRole("button", { name: /환불받고 취소하기/ }).click();
  await expect(page.getByRole("heading", { name: "환불받을 계좌" })).toBeVisible();
  return order;
}

test("an account that the buyer tells on the phone is entered, and the money goes there", async ({
  page,
  browser,
  baseURL,
  sandbox,
}) => {
  const { merchantUid, total } = await cancelledDeposit(page, sandbox);
  const office = await openOffice(browser, baseURL, "/admin");
  const item = itemOf(office, merchantUid);
  await expect(item).toContainText("환불 계좌를 기다리는 환불");
  await item.locator("summary").filter({ hasText: "구매자가 알려 준 계좌로 환불" }).click();
  expect(await faultsOf(office)).toEqual([]);
  await item.getByLabel("은행").selectOption("신한은행");
  await item.getByLabel("계좌번호").fill("12");
  await item.getByLabel("예금주").fill("홍길동");
  const submit = item.getByRole("button", { name: "구매자가 알려 준 계좌로 환불" });
  await submit.click();
  await expect(item.getByLabel("계좌번호")).toHaveAccessibleDescription(
    "계좌번호를 숫자 8~16자리로 적어 주세요.",
  );
  await item.getByLabel("계좌번호").fill("110-123-456789");
  await submit.click();
  await expect(office.getByText("처리했어요.")).toBeVisible();
  await expect
    .poll(async () => (await sandbox.paymentsOf(merchantUid)).map(({ cancel_amount }) => cancel_amount))
    .toEqual([total]);
  await office.reload();
  await expect(itemOf(office, merchantUid)).toHaveCount(0);
  await office.context().close();
});

test("what was said to be given back another way can be taken back, and stands before a person again", async ({
  page,
  browser,
  baseURL,
  sandbox,
}) => {
  const { merchantUid } = await cancelledDeposit(page, sandbox);
  const office = await openOffice(browser, baseURL, "/admin");
  const item = itemOf(office, merchantUid);
  await item.locator("summary").filter({ hasText: "다른 방법으로 돌려줌" }).click();
  const submit = item.getByRole("button", { name: "다른 방법으로 돌려줌" });
  await item.getByLabel(/^무엇을 했나요/).fill("은행 창구에서 보냄");
  await submit.click();
  await expect(office.getByText("처리했어요.")).toBeVisible();
  await expect(itemOf(office, merchantUid)).toHaveCount(0);

  await office.goto(`/admin/orders/${merchantUid}`);
  expect(await faultsOf(office)).toEqual([]);
  await office.getByRole("button", { name: "잘못 눌렀어요. 다시 처리할 일로" }).click();
  await expect(office.getByText("처리했어요.")).toBeVisible();
  await office.goto("/admin");
  await expect(itemOf(office, merchantUid)).toContainText("결제사가 거절한 환불");
  expect(await sandbox.paymentsOf(merchantUid)).toMatchObject([{ cancel_amount: 0 }]);
  await office.context().close();
});

test(
  "a return shows its goods and why; declined with an answer, which its buyer is written",
  OWN_SHOP,
  async ({ page, browser, baseURL, sandbox, ownShop }) => {
    const { merchantUid } = await paidOrder(page, sandbox);
    await merchant(ownShop.env, "ship", merchantUid, "cj", "6890-1234-5678");
    await page.goto(`/orders/${merchantUid}/return?kind=return&reason=damaged&u.${CUTLERY}=1`);
    await page.getByLabel("자세한 이유").fill("이가 빠졌어요");
    await page.getByRole("button", { name: "38,000원 반품 신청하기" }).click();
    await expect(page.getByText("반품 신청을 받았어요.")).toBeVisible();

    const office = await openOffice(browser, baseURL, `/admin/orders/${merchantUid}`);
    const claims = office.getByRole("region", { name: "반품·교환" });
    for (const part of ["38,000원", "방짜 유기 수저", "깨지거나 상해서 왔어요", "이가 빠졌어요"]) {
      await expect(claims).toContainText(part);
    }
    expect(await faultsOf(office)).toEqual([]);
    await claims.getByLabel(/^거절하는 이유/).fill("사용한 흔적이 있어요.");
    await claims.getByRole("button", { name: "거절" }).click();
    await expect(office.getByText("처리했어요.")).toBeVisible();
    await office.context().close();

    await page.goto(`/orders/${merchantUid}`);
    await expect(page.getByText("답변: 사용한 흔적이 있어요.")).toBeVisible();
    await openMail(page, "[온기] 반품 신청을 받아들이지 못했어요", BUYER.email);
    await expect(letter(page)).toContainText("사용한 흔적이 있어요.");
  },
);

test("another address that the buyer tells is entered before the order is packed, in English", async ({
  page,
  browser,
  baseURL,
  sandbox,
}) => {
  const { merchantUid } = await paidOrder(page, sandbox);
  const office = await openOffice(browser, baseURL, `/en/admin/orders/${merchantUid}`);
  await office.locator("summary").filter({ hasText: "Send it elsewhere" }).click();
  await office.getByLabel(/^Postcode/).fill("0623");
  await office.getByLabel(/^Address/).fill("152 Teheran-ro, Gangnam-gu, Seoul");
  await office.getByRole("button", { name: "Save the address" }).click();
  await expect(office.getByLabel(/^Postcode/)).toHaveAccessibleDescription(/five digits/);
  expect(await faultsOf(office)).toEqual([]);
  await office.getByLabel(/^Postcode/).fill("06236");
  await office.getByRole("button", { name: "Save the address" }).click();
  await expect(office.getByText("Done.")).toBeVisible();
  await expect(office.getByText("change_address")).toBeVisible();
  await office.context().close();
  await page.goto(`/orders/${merchantUid}`);
  await expect(page.getByText(/\(06236\) 152 Teheran-ro/)).toBeVisible();
});

test(
  "a mail that nobody could be sent is tried again by a press",
  OWN_SHOP,
  async ({ page, browser, baseURL, sandbox, ownShop }) => {
    const { merchantUid } = await paidOrder(page, sandbox);
    const sql = postgres(ownShop.databaseUrl, { max: 1 });
    // As a mail server's clear no leaves it; an inbox never says one.
    await sql`
    insert into outbox (merchant_uid, kind, subject, status, next_at, attempts, last_error)
    values (${merchantUid}, 'address_changed', 'planted', 'given_up', null, 1, 'EENVELOPE 550')`;
    await sql.end();
    const office = await openOffice(browser, baseURL, "/admin");
    const item = itemOf(office, merchantUid);
    await expect(item).toContainText("구매자에게 보내지 못한 메일");
    await expect(item).toContainText("EENVELOPE 550");
    expect(await faultsOf(office)).toEqual([]);
    await item.getByRole("button", { name: "다시 시도" }).click();
    await expect(office.getByText("처리했어요.")).toBeVisible();
    await expect(itemOf(office, merchantUid)).toHaveCount(0);
    await office.context().close();
    await openMail(page, "[온기] 배송지가 바뀌었어요", BUYER.email);
    await expect(letter(page)).toContainText(merchantUid);
  },
);
