import path from "node:path";
import type { Browser, Page } from "@playwright/test";
import { ROOT } from "../../lib/dev/paths";
import { Shopper } from "../pages/shopper";

const SIZE = { width: 1080, height: 860 };

/** One purchase, pictured on its way; as small as a browser makes them. */
export async function takeScreenshots(browser: Browser, baseURL: string): Promise<void> {
  const context = await browser.newContext({
    baseURL,
    locale: "ko-KR",
    timezoneId: "Asia/Seoul",
    viewport: SIZE,
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  const shopper = new Shopper(page, false);
  await page.goto("/");
  await take(page, "home");
  await page.goto("/products/celadon-teapot");
  await take(page, "product");
  await shopper.takeToCheckout();
  await page.waitForLoadState();
  await take(page, "checkout");
  await shopper.fillForm("card");
  const window = await shopper.pressPay();
  await window.approve.waitFor();
  await take(page, "window");
  await window.approve.click();
  await page.waitForURL(/\/orders\/[0-9A-Z]{26}$/);
  await take(page, "paid");
  await context.close();
}

async function take(page: Page, name: string): Promise<void> {
  await page.waitForLoadState();
  await page.evaluate(() => document.fonts.ready.then(() => true));
  await page.screenshot({ path: path.join(ROOT, ".github/readme", `${name}.png`), animations: "disabled" });
}
