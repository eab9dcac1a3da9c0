import { merchant, paidOrder, untilStatus } from "./fixtures/after-order";
import { letter, openMail } from "./fixtures/mail";
import { BUYER, orderBody, placeOrder } from "./fixtures/offers";
import { faultsOf } from "./fixtures/page-faults";
import { watchViolations } from "./fixtures/policy";
import { standInForPostcodes } from "./fixtures/postcode-service";
import { expect, OWN_SHOP, test } from "./fixtures/test";

test("an order that is not packed yet is sent elsewhere, found by the search, and its buyer is told", async ({
  page,
  context,
  sandbox,
  shopper,
}) => {
  const violations = await watchViolations(context);
  const { merchantUid } = await paidOrder(page, sandbox);
  await standInForPostcodes(page);
  await page.goto(`/orders/${merchantUid}`);
  await expect(page.getByText("할인받은 금액")).toBeVisible();
  await page.getByRole("link", { name: "배송지 바꾸기" }).click();
  await expect(shopper.heading("배송지 바꾸기")).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);

  const postcode = page.getByLabel(/^우편번호/);
  await postcode.fill("1");
  await page.getByLabel(/^주소/).fill("");
  await page.getByLabel(/^배송 메모/).fill("경비실에 맡겨 주세요");
  await page.getByRole("button", { name: "이 주소로 받기" }).click();
  await expect(page.getByText("우편번호 5자리가 맞는지 확인해 주세요.")).toBeVisible();
  await expect(page.getByLabel(/^주소/)).toHaveAccessibleDescription(/주소를 입력해 주세요\.$/);
  await expect(postcode).toBeFocused();
  await expect(page.getByLabel(/^배송 메모/)).toHaveValue("경비실에 맡겨 주세요");
  expect(await faultsOf(page)).toEqual([]);
  await page.keyboard.type("2");
  await expect(page.getByText("우편번호 5자리가 맞는지 확인해 주세요.")).toHaveCount(0);

  await page.getByRole("button", { name: "주소 검색" }).click();
  const frame = page.frameLocator('iframe[title="도로명 주소 찾기"]');
  await frame.getByRole("button", { name: "서울 중구 세종대로 110" }).click();
  await expect(postcode).toHaveValue("04524");
  await expect(page.getByLabel(/^상세주소/)).toBeFocused();
  await page.keyboard.type("7층");
  await page.getByRole("button", { name: "이 주소로 받기" }).click();
  await expect(page.getByText("배송지를 바꿨어요.").first()).toBeVisible();
  await expect(page.getByText("(04524) 서울 중구 세종대로 110 (태평로1가) 7층")).toBeVisible();
  await expect(page.getByText("경비실에 맡겨 주세요")).toBeVisible();
  expect(violations).toEqual([]);

  await openMail(page, "[온기] 배송지가 바뀌었어요", BUYER.email);
  await expect(letter(page)).toContainText(merchantUid);
  await expect(letter(page)).not.toContainText("세종대로");
});

test("without script too, in English; whoever only looked the order up is told why not, and whom to ask", async ({
  page,
  browser,
  baseURL,
  sandbox,
}) => {
  const { merchantUid, phone } = await paidOrder(page, sandbox);
  const cookies = await page.context().cookies();
  const plain = await browser.newContext({ baseURL: baseURL ?? "", javaScriptEnabled: false });
  await plain.addCookies(cookies);
  const still = await plain.newPage();
  await still.goto(`/en/orders/${merchantUid}/address`);
  await still.getByLabel(/^Address/).fill("152 Teheran-ro, Gangnam-gu, Seoul");
  await still.getByLabel(/^Postcode/).fill("06236");
  await still.getByRole("button", { name: "Send it here" }).click();
  await expect(still.getByText("The delivery address is changed.")).toBeVisible();
  await expect(still.getByText(/\(06236\) 152 Teheran-ro/)).toBeVisible();
  await plain.close();

  const elsewhere = await browser.newContext({ baseURL: baseURL ?? "" });
  const other = await elsewhere.newPage();
  await other.goto("/en/orders/find");
  await other.getByLabel("Order number").fill(merchantUid);
  await other.getByLabel("Mobile number").fill(phone);
  await other.getByRole("button", { name: "Find order" }).click();
  await other.waitForURL(new RegExp(merchantUid));
  await expect(other.getByText("(06236) 152 Teheran-ro")).toBeVisible();
  await expect(other.getByRole("link", { name: "Change address" })).toHaveCount(0);
  await other.goto(`/en/orders/${merchantUid}/address`);
  await expect(other.getByText(/only from the browser or account that placed the order/)).toBeVisible();
  await expect(other.getByRole("button", { name: "Send it here" })).toHaveCount(0);
  await expect(other.getByRole("link", { name: /@/ })).toHaveAttribute("href", new RegExp(merchantUid));
  expect(await faultsOf(other)).toEqual([]);
  await elsewhere.close();
});

test("a draft survives a reload and the other language, and is none of the next order's", async ({
  page,
  sandbox,
}) => {
  const { merchantUid } = await paidOrder(page, sandbox);
  await page.goto(`/orders/${merchantUid}/address`);
  await expect(page.locator("main form")).toHaveJSProperty("noValidate", true);
  await page.getByLabel(/^상세주소/).fill("7층 왼쪽");
  await page.reload();
  await expect(page.getByLabel(/^상세주소/)).toHaveValue("7층 왼쪽");
  await page.getByRole("link", { name: "Switch to English" }).click();
  await page.waitForURL(`**/en/orders/${merchantUid}/address`);
  await expect(page.getByLabel(/^Apartment/)).toHaveValue("7층 왼쪽");
  await page.getByLabel(/^Postcode/).fill("00000");
  await page.getByRole("button", { name: "Send it here" }).click();
  await expect(page.getByText("Please check the five digits of the postcode.")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel(/^Postcode/)).toHaveValue("00000");
  await page.getByLabel(/^Postcode/).fill("04524");
  await page.getByRole("button", { name: "Send it here" }).click();
  await expect(page.getByText("The delivery address is changed.")).toBeVisible();
  await page.goto(`/en/orders/${merchantUid}/address`);
  await page.getByLabel(/^Apartment/).fill("8층");
  const other = await paidOrder(page, sandbox);
  await page.goto(`/en/orders/${other.merchantUid}/address`);
  await expect(page.getByLabel(/^Apartment/)).toHaveValue("");
});

test(
  "what is packed meanwhile goes where it was to go, and the page says so",
  OWN_SHOP,
  async ({ page, sandbox, shopper, ownShop }) => {
    const { merchantUid } = await paidOrder(page, sandbox);
    await page.goto(`/orders/${merchantUid}/address`);
    await merchant(ownShop.env, "prepare", merchantUid);
    await page.getByLabel(/^주소/).fill("부산 해운대구 우동 1");
    await page.getByRole("button", { name: "이 주소로 받기" }).click();
    await expect(page.getByText("그사이 포장을 시작해서 배송지를 바꿀 수 없어요.")).toBeVisible();
    await expect(page.getByLabel(/^주소/)).toHaveValue("부산 해운대구 우동 1");
    await page.reload();
    await expect(shopper.heading("배송지를 바꿀 수 없어요")).toBeVisible();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole("link", { name: "주문으로 돌아가기" }).click();
    await expect(page.getByRole("link", { name: "배송지 바꾸기" })).toHaveCount(0);

    // The buyer calls.
    const call = (postcode: string) =>
      merchant(ownShop.env, "address", merchantUid, postcode, "부산 해운대구 우동 1", "2층");
    await expect(call("00000")).rejects.toThrow(/postcode/);
    await call("48094");
    await page.reload();
    await expect(page.getByText("(48094) 부산 해운대구 우동 1 2층")).toBeVisible();
  },
);

test("what was done is not said again by a reload, also of a page that has come anew since", async ({
  page,
  sandbox,
  shopper,
}) => {
  const { merchant_uid: merchantUid, total } = await placeOrder(
    page.request,
    orderBody({ payMethod: "vbank" }),
  );
  const { imp_uid } = await sandbox.pay({
    merchant_uid: merchantUid,
    amount: total,
    pay_method: "vbank",
    outcome: "ready",
    notify: "json",
  });
  await untilStatus(page, merchantUid, "awaiting_deposit");
  await page.goto(`/orders/${merchantUid}/address`);
  await page.getByLabel(/^상세주소/).fill("7층");
  await page.getByRole("button", { name: "이 주소로 받기" }).click();
  await expect(page.getByText("배송지를 바꿨어요.").first()).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`/orders/${merchantUid}$`));
  await sandbox.deposit(imp_uid);
  await expect(shopper.heading("주문이 완료됐어요")).toBeVisible({ timeout: 30_000 });
  await expect(page).toHaveURL(new RegExp(`/orders/${merchantUid}$`));
});
