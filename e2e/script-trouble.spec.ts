import { hold } from "./fixtures/hold";
import { expect, test } from "./fixtures/test";

const SDK = "**/v1/iamport.js*";

test("the script is blocked: a message says that nothing was paid, and loading it again works", async ({
  shopper,
  page,
}) => {
  await page.route(SDK, (route) => route.abort());
  await shopper.takeToCheckout();
  await expect(page.getByText("결제 모듈을 불러오지 못했어요")).toBeVisible();
  await shopper.fillForm("card");
  await page.unroute(SDK);
  await page.getByRole("button", { name: "다시 불러오기" }).click();
  await expect(page.getByText("결제 모듈을 불러오지 못했어요")).toBeHidden();
  const window = await shopper.pressPay();
  await window.approve.click();
  await expect(shopper.heading("주문이 완료됐어요")).toBeVisible();
});

test("the script is broken: it loads and defines nothing", async ({ shopper, page }) => {
  await page.route(SDK, (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
  await shopper.takeToCheckout();
  await expect(page.getByText("결제 모듈을 불러오지 못했어요")).toBeVisible();
});

test("the script is slow: the button waits for it and says so", async ({ shopper, page }) => {
  const arrives = await hold(page, SDK);
  await shopper.takeToCheckout();
  await shopper.fillForm("card");
  await shopper.payButton.click();
  await expect(page.getByRole("button", { name: "결제창을 여는 중" })).toBeVisible();
  arrives();
  const window = await shopper.lateWindow();
  await window.approve.click();
  await expect(shopper.heading("주문이 완료됐어요")).toBeVisible();
});

test("what is corrected while the script is on its way is what the second press buys, once", async ({
  shopper,
  page,
}) => {
  const arrives = await hold(page, SDK);
  await shopper.takeToCheckout();
  await shopper.fillForm("card");
  await shopper.payButton.click();
  await expect(page.getByRole("button", { name: "결제창을 여는 중" })).toBeVisible();
  await page.getByLabel(/^상세주소/).fill("9층");
  await shopper.payButton.click();
  arrives();
  const window = await shopper.lateWindow();
  expect(await shopper.placedOrders()).toHaveLength(1);
  await window.approve.click();
  await expect(shopper.heading("주문이 완료됐어요")).toBeVisible();
  await expect(page.getByText("(04524) 서울 중구 세종대로 110 9층")).toBeVisible();
});

test("a second visit by client navigation, and back and forward: the window still opens", async ({
  shopper,
  page,
}) => {
  await shopper.takeToCheckout();
  await page.getByRole("link", { name: "온기" }).first().click();
  await page.waitForURL(/\/$/);
  await page.goBack();
  await page.waitForURL(/\/checkout$/);
  await page.goForward();
  await page.waitForURL(/\/$/);
  await page.goBack();
  await page.waitForURL(/\/checkout$/);
  await shopper.fillForm("card");
  const window = await shopper.pressPay();
  await window.approve.click();
  await expect(shopper.heading("주문이 완료됐어요")).toBeVisible();
});

test("only the checkout loads the payment script", async ({ page, shopper }) => {
  const pages: string[] = [];
  page.on("request", (request) => {
    if (/iamport\.js/.test(request.url())) pages.push(new URL(page.url()).pathname);
  });
  for (const path of ["/", "/products/celadon-teapot", "/cart", "/orders/find"]) await page.goto(path);
  expect(pages).toEqual([]);
  await shopper.takeToCheckout();
  await expect.poll(() => pages.length).toBeGreaterThan(0);
});
