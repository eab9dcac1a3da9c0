import { enterDemo } from "./fixtures/enter-demo";
import { joinByMail } from "./fixtures/join-by-mail";
import { placeOrder } from "./fixtures/offers";
import { faultsOf } from "./fixtures/page-faults";
import { watchViolations } from "./fixtures/policy";
import { standInForPostcodes } from "./fixtures/postcode-service";
import { expect, test } from "./fixtures/test";
import { Shopper } from "./pages/shopper";

test("bought while signed in: it stands under my orders, here and in another browser", async ({
  shopper,
  page,
  browser,
  baseURL,
}) => {
  await enterDemo(page, "shopper", "/cart");
  const window = await shopper.openWindow("card");
  await window.approve.click();
  await expect(shopper.heading("주문이 완료됐어요")).toBeVisible();
  const merchantUid = await shopper.orderNumber();
  const elsewhere = await browser.newContext({ baseURL: baseURL ?? "" });
  const other = await elsewhere.newPage();
  await enterDemo(other, "shopper", "/en/account");
  for (const [where, address, state] of [
    [page, "/account", "결제 완료"],
    [other, "/en/account", "Paid"],
  ] as const) {
    await where.goto(address);
    const entry = where.getByRole("main").getByRole("link").filter({ hasText: merchantUid });
    await expect(entry).toContainText(state);
    await entry.click();
    await where.waitForURL(`**/orders/${merchantUid}`);
    await expect(where.getByRole("main")).toContainText("홍길동");
  }
  await elsewhere.close();
});

test("a guest's cart joins the member's when they sign in, and the page says so", async ({
  page,
  browser,
  baseURL,
  isMobile,
}) => {
  const add = (where: typeof page, slug: string) => new Shopper(where, isMobile).add(slug);
  const before = await browser.newContext({ baseURL: baseURL ?? "" });
  const first = await before.newPage();
  await enterDemo(first, "shopper", "/cart");
  await add(first, "celadon-teapot");
  await before.close();

  await add(page, "celadon-teapot");
  await enterDemo(page, "shopper", "/cart");
  await expect(page.getByText("전에 담아 둔 상품과 합쳤어요. 1개를 더했어요.")).toBeVisible();
  await expect(page.getByRole("main")).toContainText("청자 상감 다관");
  await page.goto("/account/settings");
  await page.getByRole("button", { name: "로그아웃", exact: true }).click();
  await page.waitForURL((url) => url.pathname === "/");
  await page.goto("/cart");
  await expect(page.getByRole("heading", { name: "장바구니가 비어 있어요" })).toBeVisible();
});

test("a guest's orders of this browser are offered, and become the member's by a press", async ({ page }) => {
  const { merchant_uid: merchantUid } = await placeOrder(page.request);
  await enterDemo(page, "shopper");
  await expect(page.getByRole("main")).not.toContainText(merchantUid);
  await page.getByRole("button", { name: "내 주문에 담기" }).click();
  await expect(page.getByRole("link").filter({ hasText: merchantUid })).toBeVisible();
});

test("an address is kept, changed and deleted; what is wrong is said at its field and loses nothing", async ({
  page,
}) => {
  await enterDemo(page, "shopper", "/account/addresses");
  const main = page.getByRole("main");
  const form = main.locator("form").filter({ hasText: "저장하기" }).last();
  await main.getByText("새 배송지 추가").click();
  const field = (name: string) => form.getByRole("textbox", { name });
  if (!(await field("받는 사람").isVisible())) await main.getByText("새 배송지 추가").click();
  await field("받는 사람").fill("김온기");
  await field("휴대폰 번호").fill("01012345678");
  await field("주소").first().fill("서울 중구 세종대로 110");
  await form.getByRole("button", { name: "저장하기" }).click();
  await expect(main.getByText("우편번호 5자리가 맞는지 확인해 주세요.")).toBeVisible();
  await expect(field("우편번호")).toBeFocused();
  await expect(field("받는 사람")).toHaveValue("김온기");
  await field("우편번호").fill("04524");
  await form.getByRole("button", { name: "저장하기" }).click();
  await expect(main.getByText("저장했어요.")).toBeVisible();
  await expect(main.getByText("010-1234-5678")).toBeVisible();

  await main.getByText("고치기").first().click();
  await main.getByRole("listitem").getByRole("textbox", { name: "받는 사람" }).fill("박온기");
  await main.getByRole("listitem").getByRole("button", { name: "저장하기" }).click();
  await expect(main.getByText("박온기")).toBeVisible();
  await main.locator("summary").filter({ hasText: "지우기" }).click();
  await main.getByRole("button", { name: "박온기 배송지 정말 지우기" }).click();
  await expect(main.getByText("지웠어요.")).toBeVisible();
  // What the button had is not lost, and a reload does not say it again.
  await expect(main.locator(":focus")).toContainText("지웠어요.");
  await page.reload();
  await expect(main.getByText("지웠어요.")).toHaveCount(0);
  await expect(main.getByText("저장한 배송지가 없어요.")).toBeVisible();
});

test("a kept address is found by the search too", async ({ page, context }) => {
  const violations = await watchViolations(context);
  await standInForPostcodes(page);
  // By the menu, so that the page has the policy of the one before.
  await enterDemo(page, "shopper");
  await page.getByRole("link", { name: "배송지", exact: true }).click();
  await page.waitForURL("**/account/addresses");
  const main = page.getByRole("main");
  const form = main.locator("form").filter({ hasText: "저장하기" }).last();
  if (!(await form.isVisible())) await main.getByText("새 배송지 추가").click();
  await form.getByRole("button", { name: "주소 검색" }).click();
  const frame = page.frameLocator('iframe[title="도로명 주소 찾기"]');
  await frame.getByRole("button", { name: "서울 중구 세종대로 110" }).click();
  await expect(form.getByLabel(/^우편번호/)).toHaveValue("04524");
  await expect(form.getByLabel(/^주소/)).toHaveValue("서울 중구 세종대로 110 (태평로1가)");
  await expect(form.getByLabel(/^상세주소/)).toBeFocused();
  expect(await faultsOf(page)).toEqual([]);
  expect(violations).toEqual([]);
});

test("consent is given and taken back by one press each, and the history tells when", async ({ page }) => {
  await enterDemo(page, "shopper", "/en/account/settings");
  const main = page.getByRole("main");
  await main.getByRole("button", { name: "Agree", exact: true }).click();
  await expect(main.getByText("You receive them")).toBeVisible();
  await main.getByRole("button", { name: "Withdraw", exact: true }).click();
  await expect(main.getByText("You do not receive them")).toBeVisible();
  await expect(main.getByText(/^Withdrawn on .* KST$/).first()).toBeVisible();
  await expect(main.getByText(/^Agreed on .* KST$/).first()).toBeVisible();
});

test("the data comes as a file; leaving takes one press, and nobody is signed in any more anywhere", async ({
  page,
  browser,
  baseURL,
}) => {
  await enterDemo(page, "admin", "/account/settings");
  const { merchant_uid: merchantUid } = await placeOrder(page.request);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "내 데이터 내려받기" }).click();
  const file = await (await download).createReadStream();
  const text = (await file.toArray()).join("");
  expect(JSON.parse(text).orders[0]).toMatchObject({ number: merchantUid, buyer: { name: "홍길동" } });

  const elsewhere = await browser.newContext({ baseURL: baseURL ?? "" });
  const other = await elsewhere.newPage();
  await enterDemo(other, "admin");
  await page.goto("/account/leave");
  await expect(page.getByText(merchantUid)).toBeVisible();
  await page.getByRole("button", { name: "지금 탈퇴하기" }).click();
  await expect(page.getByText("탈퇴했어요")).toBeVisible();
  await expect(page).not.toHaveURL(/left=/);
  await other.goto("/account");
  await other.waitForURL(/\/sign-in/);
  expect((await page.request.get(`/api/orders/${merchantUid}`)).status()).toBe(404);
  await elsewhere.close();
});

test("what a member typed is not the next one's, who signs in in the same tab", async ({ page, shopper }) => {
  await joinByMail(page);
  const form = page.locator("main form").filter({ hasText: "저장하기" }).last();
  const name = form.getByLabel("받는 사람");
  for (const [field, value] of [
    ["받는 사람", "김온기"],
    ["휴대폰 번호", "01012345678"],
    ["우편번호", "04524"],
    ["주소", "서울 중구 세종대로 110"],
  ] as const)
    await form.getByLabel(new RegExp(`^${field}`)).fill(value);
  await form.getByRole("button", { name: "저장하기" }).click();
  await expect(page.getByText("저장했어요.")).toBeVisible();
  await page.getByText("고치기").click();
  await page.locator("main li form").getByLabel("받는 사람").fill("김온기2");
  await page.getByText("새 배송지 추가").click();
  await name.fill("홍길동");
  await shopper.takeToCheckout();
  await expect(page.locator("[name=line1]")).toHaveValue("서울 중구 세종대로 110");
  await shopper.fillForm("card");
  await page.reload();
  await expect(page.locator("[name=name]")).toHaveValue("홍길동");
  await page.goto("/account/addresses");
  await page.getByText("새 배송지 추가").click();
  await expect(name).toHaveValue("홍길동");
  const kept = () => page.evaluate(() => JSON.stringify(sessionStorage));
  expect(await kept()).toContain("김온기2");

  await page.goto("/account/settings");
  await page.getByRole("button", { name: "로그아웃", exact: true }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/account"));
  await joinByMail(page);
  await expect(form).toHaveJSProperty("noValidate", true);
  await expect(name).toHaveValue("");
  expect(await kept()).not.toMatch(/홍길동|김온기|세종대로/);
  await shopper.takeToCheckout();
  await expect(shopper.payButton).toBeVisible();
  await expect(page.locator("[name=name]")).toHaveValue("");
});
