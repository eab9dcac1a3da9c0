import { expect, test } from "./fixtures/test";

test.use({ stackOptions: { sdk: "1.1.5" } });

test("with SDK 1.1.5 jQuery is loaded before it, in order, and a card pays", async ({ shopper, page }) => {
  const scripts: string[] = [];
  page.on("request", (request) => {
    const name = /jquery|iamport/.exec(new URL(request.url()).pathname)?.[0];
    if (request.resourceType() === "script" && name) scripts.push(name);
  });
  const window = await shopper.openWindow("card");
  expect(scripts.slice(0, 2)).toEqual(["jquery", "iamport"]);
  await window.approve.click();
  await expect(shopper.heading("주문이 완료됐어요")).toBeVisible();
  expect((await shopper.order(await shopper.orderNumber())).status).toBe("paid");
});

test("with SDK 1.1.5 a declined card and then another try end with one payment", async ({ shopper }) => {
  const first = await shopper.openWindow("card");
  await first.decline.click();
  const second = await shopper.tryAgain();
  await second.approve.click();
  await expect(shopper.heading("주문이 완료됐어요")).toBeVisible();
});
