import { merchant, paidOrder, untilStatus } from "./fixtures/after-order";
import { orderBody, placeOrder } from "./fixtures/offers";
import { faultsOf } from "./fixtures/page-faults";
import { expect, OWN_SHOP, test } from "./fixtures/test";

test("a paid order is cancelled: the sum is shown before, one button, and all of it goes back", async ({
  page,
  sandbox,
  shopper,
}) => {
  const { merchantUid, total } = await paidOrder(page, sandbox);
  await page.goto(`/orders/${merchantUid}`);
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole("link", { name: "주문 취소하기" }).click();
  await expect(shopper.heading("주문 취소")).toBeVisible();
  await expect(page.getByText("165,000원").first()).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);

  await page.getByRole("button", { name: "165,000원 환불받고 취소하기" }).click();
  await expect(page.getByText("취소를 접수했어요.")).toBeVisible();
  await untilStatus(page, merchantUid, "refunded");
  expect(await sandbox.paymentsOf(merchantUid)).toMatchObject([{ cancel_amount: total }]);
  await page.reload();
  await expect(shopper.heading("환불된 주문이에요")).toBeVisible();
  await expect(page.getByText("환불이 끝났어요.").first()).toBeVisible();
  await page.getByText("주문 기록").click();
  await expect(page.getByText("165,000원 환불이 끝났어요.")).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  await page.goto(`/orders/${merchantUid}/cancel`);
  await expect(shopper.heading("취소할 수 없는 주문이에요")).toBeVisible();
});

test("a part is cancelled, in English, and a second tab that shows the same is the same cancel", async ({
  page,
  sandbox,
  context,
}) => {
  const { merchantUid } = await paidOrder(page, sandbox);
  const choose = async (tab: typeof page) => {
    await tab.goto(`/en/orders/${merchantUid}/cancel`);
    await tab.getByLabel(/^How many of Celadon/).selectOption("Keep");
    await tab.getByLabel(/^How many of Hand-Forged/).selectOption("1");
    await expect(tab.getByRole("button", { name: "Cancel and get ₩38,000 back" })).toBeVisible();
  };
  const second = await context.newPage();
  await choose(page);
  await choose(second);
  expect(await faultsOf(page)).toEqual([]);
  for (const tab of [page, second]) {
    await tab.getByRole("button", { name: "Cancel and get ₩38,000 back" }).click();
    await expect(tab.getByText("Your cancellation is recorded.")).toBeVisible();
  }
  await expect
    .poll(async () => {
      await page.request.get(`/api/orders/${merchantUid}`);
      return (await sandbox.paymentsOf(merchantUid)).map(({ cancel_amount }) => cancel_amount);
    })
    .toEqual([38_000]);
  await page.reload();
  await expect(page.getByText("Quantity 2 · 1 cancelled")).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
});

test("while a new sum is counted, the old one cannot be sent", async ({ page, sandbox }) => {
  const { merchantUid } = await paidOrder(page, sandbox);
  await page.goto(`/orders/${merchantUid}/cancel`);
  const whole = page.getByRole("button", { name: "165,000원 환불받고 취소하기" });
  await expect(whole).toBeVisible();
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/cancel\?/, async (route) => {
    await held;
    await route.continue();
  });
  await page.getByLabel(/^청자/).selectOption("취소 안 함");
  await expect(
    page.locator("[aria-busy=true][inert]").getByText("165,000원 환불받고 취소하기"),
  ).toBeVisible();
  await expect(whole.click({ trial: true, timeout: 1_000 })).rejects.toThrow();
  release();
  await expect(page.getByRole("button", { name: /^76,000원 환불받고/ })).toBeEnabled();
});

test("an order that waits for its deposit is cancelled, and its account closed", async ({
  page,
  sandbox,
  shopper,
}) => {
  const placed = await placeOrder(page.request, orderBody({ payMethod: "vbank" }));
  const { merchant_uid: merchantUid, total: amount } = placed;
  await sandbox.pay({
    merchant_uid: merchantUid,
    amount,
    pay_method: "vbank",
    outcome: "ready",
    notify: "json",
  });
  await untilStatus(page, merchantUid, "awaiting_deposit");
  await page.goto(`/orders/${merchantUid}`);
  await page.getByRole("link", { name: "주문 취소하기" }).click();
  await expect(page.getByText("취소한 뒤에는 입금하지 마세요.")).toBeVisible();
  await sandbox.fault({ on: "vbank", kind: "status_500", times: 0 });
  await page.getByLabel("취소하는 이유").selectOption({ index: 1 });
  await page.getByRole("button", { name: "주문 취소하기" }).click();
  await expect(page.locator(":focus")).toContainText("입금할 계좌를 아직 닫지 못했어요.");
  await expect(page.getByLabel("취소하는 이유")).toHaveValue("delayed");
  await sandbox.clearFaults();
  // The gateway is not asked again at once.
  await expect(async () => {
    await page.getByRole("button", { name: "주문 취소하기" }).click({ timeout: 1_000 });
    await expect(shopper.heading("취소된 주문이에요")).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 60_000 });
  await expect(shopper.heading("취소된 주문이에요")).toBeVisible();
  expect(await sandbox.paymentsOf(merchantUid)).toMatchObject([{ status: "cancelled" }]);
});

test(
  "what was sent meanwhile is not cancelled, and says so",
  OWN_SHOP,
  async ({ page, sandbox, ownShop }) => {
    const { merchantUid } = await paidOrder(page, sandbox);
    await page.goto(`/orders/${merchantUid}/cancel`);
    await merchant(ownShop.env, "ship", merchantUid, "cj", "689012345678");
    await page.getByRole("button", { name: /환불받고 취소하기/ }).click();
    await expect(page.getByText("그사이 상품을 보냈어요.")).toBeVisible();
    expect(await sandbox.paymentsOf(merchantUid)).toMatchObject([{ cancel_amount: 0 }]);
  },
);
