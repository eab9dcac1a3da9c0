import type { Locator } from "@playwright/test";
import { placeOrder } from "./fixtures/offers";
import { violationsOf } from "./fixtures/page-faults";
import { cutOffPostcodes, standInForPostcodes } from "./fixtures/postcode-service";
import { expect, test } from "./fixtures/test";

test("axe finds nothing in the address search, found or not", async ({ shopper, page }) => {
  await cutOffPostcodes(page);
  await shopper.takeToCheckout();
  await page.getByRole("button", { name: "주소 검색" }).click();
  const frame = page.frameLocator('iframe[title="도로명 주소 찾기"]');
  await expect(frame.getByRole("alert")).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
  await standInForPostcodes(page);
  await frame.getByRole("button", { name: "다시 불러오기" }).click();
  await expect(frame.getByRole("button", { name: /세종대로/ })).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
});

test("axe finds nothing while the connection is lost, and after a refused card", async ({
  shopper,
  page,
  isMobile,
}) => {
  await shopper.takeToCheckout();
  await shopper.fillForm("card");
  await page.route("**/api/orders", (route) => route.abort());
  await shopper.payButton.click();
  await expect(page.getByRole("alert").filter({ hasText: "연결이 끊겼어요" })).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
  await page.unroute("**/api/orders");
  await shopper.tryNow();
  const armed = page.getByRole("button", { name: "결제창 열기" });
  await expect
    .poll(async () => (await armed.isVisible()) || (await shopper.windowPlace()) !== null)
    .toBe(true);
  if (await armed.isVisible()) {
    expect(await violationsOf(page)).toEqual([]);
    await armed.click();
  }
  await (await shopper.window()).decline.click();
  await expect(page.getByRole("main")).toContainText("결제되지 않았어요");
  expect(await violationsOf(page)).toEqual([]);
  const merchantUid = isMobile ? await shopper.orderNumber() : await shopper.placedOrder();
  await page.goto(`/orders/${merchantUid}`);
  await expect(shopper.heading("결제되지 않았어요")).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
});

test("axe finds nothing while a payment is confirmed, when that is slow, and when none came", async ({
  shopper,
  page,
}) => {
  const { merchant_uid: merchantUid } = await placeOrder(page.request);
  await page.clock.install();
  /** The page's clock runs on until it says so. */
  const waitFor = (text: Locator) =>
    expect(async () => {
      await page.clock.runFor(5_000);
      await expect(text).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: 40_000 });
  await page.goto(`/orders/${merchantUid}/confirming?after=window`);
  await expect(shopper.heading("결제를 확인하고 있어요")).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
  await waitFor(page.getByText("이 페이지를 닫아도 괜찮아요", { exact: false }));
  await expect(page.getByText(merchantUid)).toBeVisible();
  const help = page.getByRole("status").filter({ hasText: "고객센터" });
  await expect(help.getByRole("link", { name: /^[\d-]{9,}$/ })).toHaveAttribute("href", /^tel:\d+$/);
  await expect(help.getByRole("link", { name: /@/ })).toHaveAttribute("href", /^mailto:/);
  expect(await violationsOf(page)).toEqual([]);
  await page.goto(`/orders/${merchantUid}/confirming`);
  await waitFor(shopper.heading("아직 결제되지 않았어요"));
  await expect(page.getByRole("status").filter({ hasText: "아직 결제되지 않았어요" })).toHaveCount(1);
  expect(await violationsOf(page)).toEqual([]);
});

test("axe finds nothing on orders whose money goes back, and the money is told first", async ({
  shopper,
  page,
  sandbox,
}) => {
  await shopper.openWindow("card");
  const { merchant_uid: merchantUid, total } = await shopper.offer();
  const wrong = await sandbox.pay({ merchant_uid: merchantUid, amount: total - 1_000 });
  await page.request.post("/api/payments/complete", {
    data: { imp_uid: wrong.imp_uid, merchant_uid: merchantUid },
  });
  await page.goto(`/orders/${merchantUid}`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(
    /결제 취소가 접수됐어요|결제가 취소됐어요/,
  );
  await expect(page.getByRole("main")).toContainText("결제된 금액이 주문 금액과 달라서");
  await expect(page.getByRole("main")).toContainText("영업일 기준 3~7일");
  expect(await violationsOf(page)).toEqual([]);

  const paid = await sandbox.pay({ merchant_uid: merchantUid, amount: total });
  const twice = await sandbox.pay({ merchant_uid: merchantUid, amount: total });
  for (const { imp_uid } of [paid, twice]) {
    await page.request.post("/api/payments/complete", { data: { imp_uid, merchant_uid: merchantUid } });
  }
  await page.goto(`/orders/${merchantUid}`);
  await expect(page.getByRole("main")).toContainText("두 번 결제되어 한 건은 돌려드려요.");
  await expect(page.getByRole("main")).not.toContainText("위변조");
  expect(await violationsOf(page)).toEqual([]);
});
