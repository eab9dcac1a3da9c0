import type { Browser, Page } from "@playwright/test";
import { CUTLERY, merchant, paidOrder } from "./fixtures/after-order";
import { enterDemo, openOffice } from "./fixtures/enter-demo";
import { hold } from "./fixtures/hold";
import { joinByMail } from "./fixtures/join-by-mail";
import { placeOrder } from "./fixtures/offers";
import { expect, OWN_SHOP, test } from "./fixtures/test";

/** A form that is sent before its script, or without JavaScript, and refused: it says why, and has what was sent. */

const SCRIPTS = "**/_next/static/**/*.js*";

/** The same shopper in a browser that runs nothing; whoever opens it closes its context. */
async function pageWithoutScript(page: Page, browser: Browser, baseURL: string | undefined): Promise<Page> {
  const storageState = await page.context().storageState();
  return (
    await browser.newContext({ baseURL: baseURL ?? "", storageState, javaScriptEnabled: false })
  ).newPage();
}

test("a refund whose amounts differ: the form is open, says so at its field, and nothing is refunded", async ({
  page,
  sandbox,
  browser,
  baseURL,
}) => {
  const { merchantUid } = await paidOrder(page, sandbox);
  const office = await openOffice(browser, baseURL, "/admin");
  const release = await hold(office, SCRIPTS);
  await office.goto(`/admin/orders/${merchantUid}`, { waitUntil: "commit" });
  await office.getByText("더 돌려줄 수 있는 금액").click();
  await office.getByLabel("환불 금액 (원)").fill("1000");
  await office.getByLabel("금액을 한 번 더 적어 주세요").fill("10000");
  await office.getByLabel("이유", { exact: true }).fill("굽 깨짐");
  await office.getByRole("button", { name: "환불", exact: true }).click();
  const repeated = office.getByLabel("금액을 한 번 더 적어 주세요");
  await expect(repeated).toHaveAccessibleDescription(/두 금액이 서로 달라요/);
  await expect(repeated).toHaveValue("10000");
  await expect(office.getByLabel("이유", { exact: true })).toHaveValue("굽 깨짐");
  expect(await sandbox.paymentsOf(merchantUid)).toMatchObject([{ cancel_amount: 0 }]);

  // The script that comes late takes over what stands there.
  release();
  await expect(repeated).toBeFocused();
  await repeated.fill("1,000");
  await office.getByRole("button", { name: "환불", exact: true }).click();
  await expect(office.getByText("처리했어요.")).toBeVisible();
  await expect
    .poll(async () => (await sandbox.paymentsOf(merchantUid)).map(({ cancel_amount }) => cancel_amount))
    .toEqual([1000]);
  // Done: nothing of it stands there for another press, and nothing is wrong any more.
  await expect(repeated).toBeHidden();
  await office.getByText("더 돌려줄 수 있는 금액").click();
  for (const name of ["환불 금액 (원)", "금액을 한 번 더 적어 주세요", "이유"]) {
    await expect(office.getByLabel(name, { exact: true })).toHaveValue("");
    await expect(office.getByLabel(name, { exact: true })).toHaveAccessibleDescription("");
  }
  await office.context().close();
});

test("an address that somebody else has changed meanwhile: the form is open and says so", async ({
  page,
  sandbox,
  browser,
  baseURL,
}) => {
  const { merchantUid } = await paidOrder(page, sandbox);
  const office = await openOffice(browser, baseURL, "/admin");
  await hold(office, SCRIPTS);
  await office.goto(`/admin/orders/${merchantUid}`, { waitUntil: "commit" });
  await office.getByText("다른 주소로 바꾸기").click();
  await office.getByLabel(/^주소/).fill("서울 종로구 세종로 1");
  await page.goto(`/orders/${merchantUid}/address`);
  await page.getByLabel(/^상세주소/).fill("7층");
  await page.getByRole("button", { name: "이 주소로 받기" }).click();
  await expect(page.getByText("배송지를 바꿨어요.").first()).toBeVisible();
  await office.getByRole("button", { name: "배송지 저장" }).click();
  await expect(office.getByRole("alert").filter({ hasText: "바뀌었어요" })).toBeVisible();
  await expect(office.getByLabel(/^주소/)).toHaveValue("서울 종로구 세종로 1");
  await expect(office.getByText("(04524) 서울 중구 세종대로 110 7층").first()).toBeVisible();
  await office.context().close();
});

test("an empty field is told at the field, in the words that the server has for it", async ({
  page,
  sandbox,
  browser,
  baseURL,
}) => {
  const { merchantUid } = await paidOrder(page, sandbox);
  const office = await openOffice(browser, baseURL, `/en/admin/orders/${merchantUid}`);
  await expect(office.locator("form").filter({ hasText: "Mark as sent" })).toHaveJSProperty(
    "noValidate",
    true,
  );
  await office.getByRole("button", { name: "Mark as sent" }).click();
  const tracking = office.getByLabel("Tracking number");
  await expect(tracking).toBeFocused();
  await expect(tracking).toHaveAccessibleDescription("That is no number of this carrier. Please check it.");
  await office.context().close();
});

test(
  "a return that something else came before keeps its note",
  OWN_SHOP,
  async ({ page, sandbox, ownShop, browser, baseURL }) => {
    const { merchantUid } = await paidOrder(page, sandbox);
    await merchant(ownShop.env, "ship", merchantUid, "cj", "689012345678");
    const other = await pageWithoutScript(page, browser, baseURL);
    const ask = `/orders/${merchantUid}/return?kind=return&reason=defective`;
    await other.goto(`${ask}&u.celadon-teapot-320=1`);
    await other.getByLabel(/^자세한 이유/).fill("손잡이가 휘었어요");
    await page.goto(`${ask}&u.${CUTLERY}=1`);
    await page.getByRole("button", { name: /반품 신청하기$/ }).click();
    await expect(page.getByRole("heading", { level: 1, name: "반품을 진행하고 있어요" })).toBeVisible();
    await other.getByRole("button", { name: /반품 신청하기$/ }).click();
    await expect(other.getByRole("alert").first()).toBeVisible();
    await expect(other.getByLabel(/^자세한 이유/)).toHaveValue("손잡이가 휘었어요");
    await other.context().close();
  },
);

test("a cancel that another came before keeps its reason", async ({ page, sandbox, browser, baseURL }) => {
  const { merchantUid } = await paidOrder(page, sandbox);
  const other = await pageWithoutScript(page, browser, baseURL);
  await other.goto(`/orders/${merchantUid}/cancel?u.celadon-teapot-320=1&u.${CUTLERY}=0`);
  await other.getByLabel("취소하는 이유").selectOption({ index: 1 });
  await page.goto(`/orders/${merchantUid}/cancel?u.celadon-teapot-320=0&u.${CUTLERY}=1`);
  await page.getByRole("button", { name: /환불받고 취소하기/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "일부 상품을 취소했어요" })).toBeVisible();
  await other.getByRole("button", { name: /환불받고 취소하기/ }).click();
  await expect(other.getByRole("alert").first()).toBeVisible();
  await expect(other.getByLabel("취소하는 이유")).toHaveValue("delayed");
  await other.context().close();
});

test("an address that is refused is open in its form; once it is saved no draft comes back", async ({
  page,
}) => {
  await joinByMail(page);
  const main = page.getByRole("main");
  const form = main.locator("form").filter({ hasText: "저장하기" }).last();
  const field = (name: string) => form.getByRole("textbox", { name });
  await expect(form).toHaveJSProperty("noValidate", true);
  await field("받는 사람").fill("김온기");
  const release = await hold(page, SCRIPTS);
  await page.reload({ waitUntil: "commit" });
  for (const [name, value] of [
    ["받는 사람", "박온기"],
    ["휴대폰 번호", "01012345678"],
    ["우편번호", "00000"],
    ["주소", "서울 중구 세종대로 110"],
  ] as const)
    await field(name).first().fill(value);
  await form.getByRole("checkbox").check();
  await form.getByRole("button", { name: "저장하기" }).click();
  await expect(field("우편번호")).toHaveAccessibleDescription(/우편번호 5자리가 맞는지/);
  await expect(field("받는 사람")).toHaveValue("박온기");
  await expect(form.getByRole("checkbox")).toBeChecked();
  await field("우편번호").fill("04524");
  await form.getByRole("button", { name: "저장하기" }).click();
  const kept = main.getByRole("listitem").filter({ hasText: "박온기" });
  await expect(kept).toBeVisible();

  await kept.getByText("고치기").click();
  const postcode = kept.getByRole("textbox", { name: "우편번호" });
  await postcode.fill("00000");
  await kept.getByRole("button", { name: "저장하기" }).click();
  await expect(postcode).toHaveAccessibleDescription(/우편번호 5자리가 맞는지/);

  release();
  await expect(form).toHaveJSProperty("noValidate", true);
  await main.getByText("새 배송지 추가").click();
  await expect(field("받는 사람")).toBeVisible();
  await expect(field("받는 사람")).toHaveValue("");
  // A draft that is being written outlives what happens to the other addresses.
  await field("받는 사람").fill("최온기");
  await kept.locator("summary").filter({ hasText: "지우기" }).click();
  await kept.getByRole("button", { name: /지우기/ }).click();
  await expect(kept).toHaveCount(0);
  await expect(field("받는 사람")).toHaveValue("최온기");
  await page.reload();
  await expect(field("받는 사람")).toHaveValue("최온기");
});

test("a page of somebody else's order is not there, and its title does not say otherwise", async ({
  page,
  browser,
  baseURL,
}) => {
  const { merchant_uid: merchantUid } = await placeOrder(page.request);
  const stranger = await (await browser.newContext({ baseURL: baseURL ?? "" })).newPage();
  await enterDemo(stranger, "shopper");
  for (const rest of ["", "/cancel", "/return", "/address", "/confirming"]) {
    const response = await stranger.goto(`/orders/${merchantUid}${rest}`);
    expect(response?.status()).toBe(404);
    await expect(stranger).toHaveTitle(/^찾는 페이지가 없어요/);
  }
  await stranger.goto(`/en/checkout/${merchantUid}`);
  await expect(stranger).toHaveTitle(/^This page is not here/);
  await stranger.context().close();
});
