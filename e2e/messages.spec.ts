import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures/test";

/** Opens the mail of this title about this order, from the practice shop's inbox. */
async function openMail(page: Page, title: string, merchantUid: string): Promise<void> {
  await expect(async () => {
    await page.goto("/inbox");
    const links = page.getByRole("main").getByRole("link", { name: title });
    for (let at = 0; at < (await links.count()); at += 1) {
      await links.nth(at).click();
      await page.waitForURL(/\/inbox\/\d+/);
      if ((await page.locator("pre").textContent())?.includes(merchantUid)) return;
      await page.goto("/inbox");
    }
    throw new Error(`No mail "${title}" about ${merchantUid} yet`);
  }).toPass({ timeout: 30_000 });
}

const letter = (page: Page) => page.frameLocator("main iframe").getByRole("main");

test("a card order: one mail that it came in, one that it is paid, and each leads to the order", async ({
  shopper,
  page,
}) => {
  const window = await shopper.openWindow("card");
  await window.approve.click();
  await expect(shopper.heading("주문이 완료됐어요")).toBeVisible();
  const merchantUid = await shopper.orderNumber();

  await openMail(page, "[온기] 주문을 받았어요", merchantUid);
  await expect(letter(page)).toContainText("89,000원");
  await openMail(page, "[온기] 결제가 완료됐어요", merchantUid);
  await expect(letter(page)).toContainText("결제 금액");
  await expect(page.getByText("gildong@example.com")).toBeVisible();
  await expect(letter(page)).not.toContainText("홍길동");
  await letter(page).getByRole("link", { name: "주문 보기" }).click();
  await page.waitForURL(new RegExp(`/orders/${merchantUid}$`));
});

test("a mail that went astray opens nothing: its reader is asked for the phone number", async ({
  shopper,
  page,
  browser,
  baseURL,
}) => {
  const window = await shopper.openWindow("card");
  await window.approve.click();
  const merchantUid = await shopper.orderNumber();
  await openMail(page, "[온기] 결제가 완료됐어요", merchantUid);
  const href = (await letter(page).getByRole("link", { name: "주문 보기" }).getAttribute("href")) ?? "";

  const stranger = await browser.newContext({ baseURL: baseURL ?? "" });
  const other = await stranger.newPage();
  await other.goto(href);
  await expect(other.getByLabel("주문번호")).toHaveValue(merchantUid);
  await expect(other.getByRole("main")).not.toContainText("89,000");
  await other.getByLabel("휴대폰 번호").fill(shopper.phone);
  await other.getByRole("button", { name: "조회하기" }).click();
  await other.waitForURL(new RegExp(`/orders/${merchantUid}$`));
  await stranger.close();
});

test("in English, whoever ordered in English", async ({ shopper, page }) => {
  await shopper.takeToCheckout("celadon-teapot", "/en");
  await shopper.fillForm("card");
  const window = await shopper.pressPay();
  await window.approve.click();
  await page.waitForURL(/\/en\/orders\/[0-9A-Z]{26}/);
  const merchantUid = await shopper.orderNumber();
  await openMail(page, "[Ongi] Your payment is complete", merchantUid);
  await expect(letter(page)).toContainText("₩89,000");
  await letter(page).getByRole("link", { name: "See your order" }).click();
  await page.waitForURL(new RegExp(`/en/orders/${merchantUid}$`));
});

test("a virtual account is told by mail, and then that the deposit came", async ({
  shopper,
  sandbox,
  page,
}) => {
  const window = await shopper.openWindow("vbank");
  await window.issueAccount.click();
  await expect(shopper.heading("입금을 기다리고 있어요")).toBeVisible();
  const merchantUid = await shopper.orderNumber();
  const order = await shopper.order(merchantUid);
  await openMail(page, "[온기] 입금할 계좌를 알려 드려요", merchantUid);
  for (const fact of [order.vbank?.number ?? "no number", "89,000원", "입금 기한"]) {
    await expect(letter(page)).toContainText(fact);
  }
  await sandbox.deposit(order.payments[0]?.imp_uid ?? "");
  await openMail(page, "[온기] 결제가 완료됐어요", merchantUid);
});

test("money that goes back, a part and then the rest, is told with its sum", async ({
  shopper,
  sandbox,
  sweep,
  page,
}) => {
  const window = await shopper.openWindow("card");
  await window.approve.click();
  await expect(shopper.heading("주문이 완료됐어요")).toBeVisible();
  const merchantUid = await shopper.orderNumber();
  const impUid = (await shopper.order(merchantUid)).payments[0]?.imp_uid ?? "";

  await sandbox.cancel(impUid, 9_000);
  await expect.poll(async () => (await sweep()).left, { timeout: 30_000 }).toBe(0);
  await openMail(page, "[온기] 일부 금액을 환불해 드렸어요", merchantUid);
  await expect(letter(page)).toContainText("9,000원");
  await expect(letter(page)).toContainText("80,000원");
  await sandbox.cancel(impUid);
  await openMail(page, "[온기] 환불해 드렸어요", merchantUid);
  await expect(letter(page)).toContainText("80,000원");
});

test("axe finds nothing in the inbox or in a mail, and nothing sticks out at 320 px", async ({
  shopper,
  page,
}) => {
  const window = await shopper.openWindow("card");
  await window.approve.click();
  const merchantUid = await shopper.orderNumber();
  await openMail(page, "[온기] 결제가 완료됐어요", merchantUid);
  const html = (await page.locator("main iframe").getAttribute("srcdoc")) ?? "";
  const clean = async () => {
    // The frame runs nothing, axe neither: what is in it is looked at as a page of its own.
    const { violations } = await new AxeBuilder({ page }).exclude("iframe").analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  };
  await clean();
  await page.goto("/inbox");
  await clean();
  await page.goto("about:blank");
  await page.setContent(html);
  await clean();
});
