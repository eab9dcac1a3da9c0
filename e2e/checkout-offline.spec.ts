import type { BrowserContext, Page } from "@playwright/test";
import { expect, test } from "./fixtures/test";
import type { Shopper } from "./pages/shopper";

/** The payment script has come: what is cut off after that is the shop alone. */
async function hasSdk(page: Page): Promise<void> {
  await page.waitForFunction(() => typeof window.IMP?.request_pay === "function");
}

const ORDERS = "**/api/orders";

/** The shopper's answers are read on their way, outside of the browser: they are cut off there as well. */
async function goOffline(page: Page, context: BrowserContext): Promise<void> {
  await page.route(ORDERS, (route) => route.abort());
  await context.setOffline(true);
}

async function comeBack(page: Page, context: BrowserContext): Promise<void> {
  await page.unroute(ORDERS);
  await context.setOffline(false);
}

test("the connection is lost at the press: the page says so, keeps all, and goes on by itself", async ({
  shopper,
  page,
  context,
}) => {
  await shopper.takeToCheckout();
  await shopper.fillForm("card");
  await hasSdk(page);
  await goOffline(page, context);
  await expect(page.getByText("인터넷 연결이 끊긴 것 같아요")).toBeVisible();
  await shopper.payButton.click();
  const lost = page.getByRole("alert").filter({ hasText: "연결이 끊겼어요" });
  await expect(lost).toContainText("결제되지 않았");
  await expect(page.getByRole("button", { name: "연결을 기다리는 중" })).toBeVisible();
  await expect(page.locator("[name=name]")).toHaveValue("홍길동");

  await comeBack(page, context);
  await expect(lost).toBeHidden({ timeout: 20_000 });
  const armed = page.getByRole("button", { name: "결제창 열기" });
  await expect
    .poll(async () => (await armed.isVisible()) || (await shopper.windowPlace()) !== null)
    .toBe(true);
  if (await armed.isVisible()) await armed.click();
  await (await shopper.window()).approve.click();
  await expect(shopper.heading("주문이 완료됐어요")).toBeVisible();
  expect(await shopper.placedOrders()).toHaveLength(1);
});

test("editing the form while the connection is gone gives the attempt up, and the button back", async ({
  shopper,
  page,
  context,
}) => {
  await shopper.takeToCheckout();
  await shopper.fillForm("card");
  await hasSdk(page);
  await goOffline(page, context);
  await shopper.payButton.click();
  await expect(page.getByRole("alert").filter({ hasText: "연결이 끊겼어요" })).toBeVisible();
  await page.locator("[name=line2]").fill("3층");
  await expect(shopper.payButton).toBeVisible();
  await comeBack(page, context);
  await (await shopper.pressPay()).approve.click();
  await expect(shopper.heading("주문이 완료됐어요")).toBeVisible();
});

test("the window's answer cannot be handed on: the page says so, and the outcome comes by itself", async ({
  shopper,
  page,
  sandbox,
  isMobile,
}) => {
  // A phone comes back by a redirect, which asks nothing of the page.
  if (isMobile) return;
  await sandbox.fault({ on: "webhook", kind: "lost", times: 0 });
  const window = await shopper.openWindow("card");
  // Neither the report nor a look at the order gets through.
  const shop = /\/api\/(payments\/complete|orders\/\w+)$/;
  await page.route(shop, (route) => route.abort());
  await window.approve.click();
  await expect(page.getByRole("alert").filter({ hasText: "결제창의 결과를 아직" })).toBeVisible();
  await page.unroute(shop);
  await shopper.tryNow();
  await expect(shopper.heading("주문이 완료됐어요")).toBeVisible();
});

test("the payment script comes once the connection is back", async ({ shopper, page }) => {
  const sdk = "**/v1/iamport.js*";
  await page.route(sdk, (route) => route.abort());
  await shopper.takeToCheckout();
  await expect(page.getByText("결제 모듈을 불러오지 못했어요")).toBeVisible();
  await page.unroute(sdk);
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  await expect(page.getByText("결제 모듈을 불러오지 못했어요")).toBeHidden();
  await shopper.fillForm("card");
  await (await shopper.pressPay()).approve.click();
  await expect(shopper.heading("주문이 완료됐어요")).toBeVisible();
});

const FRAMES = "**/payments/ready/**";

/** A checkout whose payment script is there, while the frames that it builds at once were lost on their way. */
async function takeToDeadFrames(shopper: Shopper, page: Page): Promise<void> {
  const lost = page.waitForEvent("requestfailed", (request) => /\/payments\/ready\//.test(request.url()));
  await page.route(FRAMES, (route) => route.abort());
  await shopper.takeToCheckout();
  await lost;
}

test("frames that were lost with the connection are built anew when it is back", async ({
  shopper,
  page,
  context,
}) => {
  await takeToDeadFrames(shopper, page);
  await context.setOffline(true);
  await page.unroute(FRAMES);
  await comeBack(page, context);
  await shopper.fillForm("card");
  await (await shopper.pressPay()).approve.click();
  await expect(shopper.heading("주문이 완료됐어요")).toBeVisible();
});

test("frames that were lost in a moment of which the browser says nothing are built anew for the window", async ({
  shopper,
  page,
}) => {
  await takeToDeadFrames(shopper, page);
  await page.route(ORDERS, (route) => route.abort());
  await shopper.fillForm("card");
  await shopper.payButton.click();
  await expect(page.getByRole("alert").filter({ hasText: "연결이 끊겼어요" })).toBeVisible();
  await page.unroute(FRAMES);
  await page.unroute(ORDERS);
  await shopper.tryNow();
  await (await shopper.lateWindow()).approve.click();
  await expect(shopper.heading("주문이 완료됐어요")).toBeVisible();
});

test("a window that did not show can be opened anew with the keyboard, with frames of its own", async ({
  shopper,
  page,
  isMobile,
}) => {
  // On a phone Iamport's script hides the page behind its window, also behind one that does not show.
  if (isMobile) return;
  await takeToDeadFrames(shopper, page);
  await shopper.fillForm("card");
  await shopper.payButton.click();
  await expect(page.getByText("결제창에서 결제를 마쳐 주세요")).toBeAttached();
  await page.unroute(FRAMES);
  // It stands behind the script's dialog, which takes every click.
  await page.getByRole("button", { name: /다시 열기/ }).press("Enter");
  await (await shopper.window()).approve.click();
  await expect(shopper.heading("주문이 완료됐어요")).toBeVisible();
});

test("with pictures off everything is named, and a purchase works", async ({ shopper, page }) => {
  await page.route(/\/_next\/image|\.(webp|png|svg|jpe?g)(\?|$)/, (route) => route.abort());
  await shopper.takeToCheckout();
  await expect(page.getByRole("list", { name: "주문 상품" })).toContainText("청자 상감 다관");
  await shopper.fillForm("card");
  await (await shopper.pressPay()).approve.click();
  await expect(shopper.heading("주문이 완료됐어요")).toBeVisible();
});
