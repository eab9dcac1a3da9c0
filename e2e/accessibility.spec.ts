import { enterDemo } from "./fixtures/enter-demo";
import { faultsOf, violationsOf } from "./fixtures/page-faults";
import { expect, test } from "./fixtures/test";

for (const prefix of ["", "/en"]) {
  for (const path of [
    "/",
    "/categories",
    "/products/celadon-teapot",
    "/cart",
    "/checkout",
    "/orders/find",
    "/sign-in",
  ]) {
    test(`axe finds nothing on ${prefix}${path}, and nothing sticks out at 320 px`, async ({ page }) => {
      await page.goto(`${prefix}${path}`);
      expect(await faultsOf(page)).toEqual([]);
    });
  }
}

const MINE = ["/account", "/account/addresses", "/account/settings", "/account/leave"];
for (const path of [...MINE, "/sign-in/link", "/sign-in/link?token=x&email=a%40b.kr"]) {
  test(`axe finds nothing on ${path} of a member, in both languages, and nothing sticks out at 320 px`, async ({
    page,
  }) => {
    await enterDemo(page, "shopper", "/account/addresses");
    for (const prefix of ["", "/en"]) {
      await page.goto(`${prefix}${path}`);
      for (const summary of await page.getByRole("main").locator("summary").all()) await summary.click();
      expect(await faultsOf(page)).toEqual([]);
    }
  });
}

test("axe finds nothing on the checkout and on the order in each of its states", async ({
  shopper,
  page,
  sandbox,
}) => {
  // Five pages, each looked through by axe, and a deposit to wait for.
  test.setTimeout(180_000);
  await shopper.takeToCheckout();
  expect(await violationsOf(page)).toEqual([]);
  await shopper.payButton.click();
  await expect(page.locator("#name-error")).toHaveText("이름을 입력해 주세요.");
  expect(await violationsOf(page)).toEqual([]);

  await shopper.fillForm("vbank");
  const window = await shopper.pressPay();
  await window.issueAccount.click();
  await expect(shopper.heading("입금을 기다리고 있어요")).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
  const merchantUid = await shopper.orderNumber();
  await page.goto(`/orders/${merchantUid}/confirming`);
  await page.goto(`/checkout/${merchantUid}`);
  expect(await violationsOf(page)).toEqual([]);

  const order = await shopper.order(merchantUid);
  await sandbox.deposit(order.payments[0]?.imp_uid ?? "");
  await page.goto(`/orders/${merchantUid}/confirming`);
  await expect.poll(async () => (await shopper.order(merchantUid)).status, { timeout: 30_000 }).toBe("paid");
  await page.goto(`/orders/${merchantUid}`);
  expect(await violationsOf(page)).toEqual([]);
});
