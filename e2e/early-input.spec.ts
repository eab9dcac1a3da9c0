import type { Page } from "@playwright/test";
import { CUTLERY, paidOrder } from "./fixtures/after-order";
import { hold } from "./fixtures/hold";
import { joinByMail } from "./fixtures/join-by-mail";
import { placeOrder } from "./fixtures/offers";
import { standInForPostcodes } from "./fixtures/postcode-service";
import { expect, test } from "./fixtures/test";
import { Lists } from "./pages/lists";

/** On a slow phone a page can be used for seconds before its script comes: what was done until then counts. */
async function holdScripts(page: Page): Promise<() => Promise<void>> {
  const release = await hold(page, "**/_next/static/**/*.js*");
  return async () => {
    release();
    await page.waitForLoadState("load");
  };
}

test("a number typed early stays when the phone is mended, and has its hyphens", async ({ page }) => {
  const release = await holdScripts(page);
  await page.goto("/orders/find", { waitUntil: "commit" });
  const number = page.getByRole("textbox", { name: /주문번호/ });
  const phone = page.getByRole("textbox", { name: /휴대폰/ });
  await number.fill("01ARZ3NDEKTSV4RRFFQ69G5FAV");
  await phone.fill("0101234567");
  await release();
  await expect(phone).toHaveValue("010-123-4567");
  await phone.press("End");
  await phone.pressSequentially("8");
  await expect(phone).toHaveValue("010-1234-5678");
  await expect(number).toHaveValue("01ARZ3NDEKTSV4RRFFQ69G5FAV");
});

test("an option and a number chosen early are what the total names and the cart gets", async ({
  shopper,
  page,
}) => {
  const release = await holdScripts(page);
  await page.goto("/products/celadon-teapot", { waitUntil: "commit" });
  const last = page.getByRole("radio").last();
  const quantity = page.getByRole("spinbutton", { name: "수량" });
  await shopper.openOptions();
  await last.check();
  await quantity.fill("2");
  await release();
  await expect(page.locator("#options").getByText("224,000원")).toBeVisible();
  await page.getByRole("button", { name: "수량 늘리기" }).click();
  await expect(quantity).toHaveValue("3");
  await expect(last).toBeChecked();
  await page.getByRole("button", { name: "장바구니", exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: "장바구니에 담았어요" })).toBeVisible();
  await page.goto("/cart");
  await expect(page.getByRole("main")).toContainText("336,000원");
});

test("a price typed early into the filters is what their button counts", async ({ page }) => {
  const lists = new Lists(page);
  const release = await holdScripts(page);
  await page.goto("/categories/tea", { waitUntil: "commit" });
  await lists.openFilters();
  await lists.sheet.getByLabel("최고 (원)").fill("12,000");
  await release();
  await lists.sheet.getByRole("button", { name: "상품 2개 보기" }).click();
  await expect(page).toHaveURL(/max=12/);
});

test("pieces chosen early on the cancel page are counted, and their sum is what is sent", async ({
  page,
  sandbox,
}) => {
  const { merchantUid } = await paidOrder(page, sandbox);
  const release = await holdScripts(page);
  await page.goto(`/orders/${merchantUid}/cancel`, { waitUntil: "commit" });
  await expect(page.getByRole("button", { name: "165,000원 환불받고 취소하기" })).toBeVisible();
  await page.locator(`[name="u.celadon-teapot-320"]`).selectOption("0");
  await page.locator(`[name="u.${CUTLERY}"]`).selectOption("1");
  await release();
  await expect(page.getByRole("button", { name: "38,000원 환불받고 취소하기" })).toBeVisible();
  await expect(page.locator(`[name="u.${CUTLERY}"]`)).toHaveValue("1");
  await page.getByRole("button", { name: "38,000원 환불받고 취소하기" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "일부 상품을 취소했어요" })).toBeVisible();
  await expect.poll(async () => (await sandbox.paymentsOf(merchantUid))[0]?.cancel_amount).toBe(38_000);
});

test("without the script a choice that was not counted hides what could be sent; its button counts it", async ({
  page,
  sandbox,
}) => {
  const { merchantUid } = await paidOrder(page, sandbox);
  await holdScripts(page);
  await page.goto(`/orders/${merchantUid}/cancel`, { waitUntil: "commit" });
  const whole = page.getByRole("button", { name: "165,000원 환불받고 취소하기" });
  await expect(whole).toBeVisible();
  await page.locator(`[name="u.celadon-teapot-320"]`).selectOption("0");
  await expect(whole).toBeHidden();
  await page.locator(`[name="u.celadon-teapot-320"]`).selectOption("1");
  await expect(whole).toBeVisible();
  await page.locator(`[name="u.celadon-teapot-320"]`).selectOption("0");
  await page.getByRole("button", { name: "돌려받을 금액 보기" }).click();
  await expect(page.getByRole("button", { name: "76,000원 환불받고 취소하기" })).toBeVisible();
});

test("the way back after a cancel offers nothing that is cancelled", async ({ page, sandbox }) => {
  const { merchantUid } = await paidOrder(page, sandbox);
  await page.goto(`/orders/${merchantUid}`);
  await page.getByRole("link", { name: "주문 취소" }).click();
  await page.locator(`[name="u.celadon-teapot-320"]`).selectOption("0");
  await page.getByRole("button", { name: "76,000원 환불받고 취소하기" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "일부 상품을 취소했어요" })).toBeVisible();
  await page.goBack();
  await expect(page.locator(`[name="u.${CUTLERY}"]`)).toHaveCount(0);
  // The address still says none of the teapot.
  await expect(page.getByText("취소할 상품을 하나 이상 골라 주세요.")).toBeVisible();
});

test("pay pressed early, twice: nothing of it in the address, nothing lost, and one window once the script is there", async ({
  shopper,
  page,
}) => {
  await shopper.takeToCheckout();
  await expect(shopper.payButton).toBeVisible();
  const address = page.url();
  const release = await holdScripts(page);
  await page.reload({ waitUntil: "commit" });
  // Another than the tab remembers.
  await shopper.fillForm("tosspay");
  await page.getByLabel(/^배송 메모/).selectOption({ label: "문 앞에 놓아 주세요" });
  await shopper.payButton.click();
  await shopper.payButton.click();
  const sent = page.waitForRequest("**/api/orders");
  await release();
  expect((await sent).postDataJSON().address.note).toBe("문 앞에 놓아 주세요");
  const window = await shopper.lateWindow();
  expect(await shopper.placedOrders()).toHaveLength(1);
  expect((await shopper.offer()).pay).toMatchObject({ pay_method: "tosspay" });
  if (!/window/.test(page.url())) expect(page.url()).toBe(address);
  await window.cancel.click();
  await expect(page.getByRole("main")).toContainText("결제되지 않았어요");
});

test("a cash receipt asked for early is the one that is ordered, also with another try", async ({
  shopper,
  page,
}) => {
  const { merchant_uid: merchantUid } = await placeOrder(page.request);
  const release = await holdScripts(page);
  await page.goto(`/checkout/${merchantUid}`, { waitUntil: "commit" });
  await shopper.choose("trans");
  await page.getByRole("radio", { name: /소득공제용/ }).check();
  const number = page.getByRole("textbox", { name: "현금영수증 휴대폰 번호" });
  await number.fill("0101234567");
  await release();
  await expect(number).toHaveValue("010-123-4567");
  await number.press("End");
  await number.pressSequentially("8");
  const sent = page.waitForRequest("**/api/orders/*/pay");
  await shopper.payButton.click();
  expect((await sent).postDataJSON()).toEqual({
    payMethod: "trans",
    cashReceipt: { kind: "income", identifier: "010-1234-5678" },
  });
  await (await shopper.lateWindow()).approve.click();
  await expect(shopper.heading("주문이 완료됐어요")).toBeVisible();
});

test("a press too early is told what is missing, and keeps what is there", async ({ shopper, page }) => {
  await shopper.takeToCheckout();
  await expect(shopper.payButton).toBeVisible();
  const release = await holdScripts(page);
  await page.reload({ waitUntil: "commit" });
  await page.getByLabel(/^이름/).fill("홍길동");
  await shopper.purchaseBox.check();
  await shopper.payButton.click();
  await release();
  await expect(page.getByText(/확인할 항목이/)).toBeVisible();
  await expect(page.getByLabel(/^이름/)).toHaveValue("홍길동");
  await expect(shopper.purchaseBox).toBeChecked();
});

test("a kept address that is picked early is the one that the form has, and another one is shown as such", async ({
  shopper,
  page,
  isMobile,
}) => {
  await joinByMail(page);
  for (const [name, line1] of [
    ["김집", "서울 중구 세종대로 110"],
    ["박회사", "부산 해운대구 우동 1"],
  ] as const) {
    await page.getByText("새 배송지 추가").click();
    const form = page.locator("main form").filter({ hasText: "저장하기" }).last();
    if (!(await form.isVisible())) await page.getByText("새 배송지 추가").click();
    await form.getByLabel("받는 사람").fill(name);
    await form.getByLabel("휴대폰 번호").fill("01012345678");
    await form.getByLabel(/^우편번호/).fill("04524");
    await form.getByLabel(/^주소/).fill(line1);
    await form.getByRole("button", { name: "저장하기" }).click();
    await expect(page.locator("main li").filter({ hasText: name })).toBeVisible();
  }
  await shopper.takeToCheckout();
  const [picker, line1] = [page.getByLabel("저장한 배송지"), page.getByLabel(/^주소/)];
  await expect(line1).toHaveValue("서울 중구 세종대로 110");
  const release = await holdScripts(page);
  await page.reload({ waitUntil: "commit" });
  await picker.selectOption({ label: "박회사 · 부산 해운대구 우동 1 " });
  await release();
  await expect(line1).toHaveValue("부산 해운대구 우동 1");
  await page.reload();
  await expect(line1).toHaveValue("부산 해운대구 우동 1");
  await expect(picker.locator("option:checked")).toHaveText(/^박회사/);

  // A cart whose order was made gets another key, with which the page comes anew: nothing is filled in once more.
  await shopper.fillForm("card");
  await page.getByLabel(/^주소/).fill("부산 해운대구 우동 1");
  await expect(picker.locator("option:checked")).toHaveText(/^박회사/);
  await (await shopper.pressPay()).cancel.click();
  await expect(page.getByRole("main")).toContainText("결제되지 않았어요");
  if (isMobile) return;
  const mended = page.getByRole("textbox", { name: /^휴대폰 번호/ });
  await mended.fill("01055556666");
  await (await shopper.pressPay()).cancel.click();
  await expect(mended).toHaveValue("010-5555-6666");
  expect((await shopper.offer()).pay).toMatchObject({ buyer_tel: "01055556666" });
  await page.getByLabel(/^상세주소/).fill("9층");
  await expect(picker.locator("option:checked")).toHaveText("직접 입력할게요");
});

test("the address search that is opened early is there when the script is", async ({ shopper, page }) => {
  await standInForPostcodes(page);
  await shopper.takeToCheckout();
  await expect(shopper.payButton).toBeVisible();
  const release = await holdScripts(page);
  await page.reload({ waitUntil: "commit" });
  await page.getByRole("button", { name: "주소 검색" }).click();
  await expect(page.getByRole("dialog", { name: "도로명 주소 찾기" })).toBeVisible();
  await release();
  const frame = page.frameLocator('iframe[title="도로명 주소 찾기"]');
  await frame.getByRole("button", { name: "서울 중구 세종대로 110" }).click();
  await expect(page.getByLabel(/^주소/)).toHaveValue("서울 중구 세종대로 110 (태평로1가)");
});

test("a phone typed early at the checkout has its hyphens", async ({ shopper, page }) => {
  await shopper.takeToCheckout();
  await expect(shopper.payButton).toBeVisible();
  const release = await holdScripts(page);
  await page.reload({ waitUntil: "commit" });
  const phone = page.getByRole("textbox", { name: /^휴대폰 번호/ });
  await phone.pressSequentially("0101234");
  await release();
  await expect(phone).toHaveValue("010-123-4");
});

test("what the tab remembers comes into the field that is in use as well, and is typed over", async ({
  shopper,
  page,
}) => {
  await shopper.takeToCheckout();
  await shopper.fillForm("card", "01012345678");
  const release = await holdScripts(page);
  await page.goto("/checkout", { waitUntil: "commit" });
  const phone = page.getByRole("textbox", { name: /^휴대폰 번호/ });
  await phone.focus();
  await release();
  await expect(phone).toHaveValue("010-1234-5678");
  await page.keyboard.type("01098765432");
  await expect(phone).toHaveValue("010-9876-5432");
  await expect(page.getByLabel(/^이름/)).toHaveValue("홍길동");
});
