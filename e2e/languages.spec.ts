import type { Page } from "@playwright/test";
import { orderBody, placeOrder } from "./fixtures/offers";
import { expect, test } from "./fixtures/test";
import { readRoutes, shopperPages } from "./perf/pages";

/** Rendered once for everybody, whatever the language: the answer says that it was kept. */
const KEPT = /^\/($|categories|products\/|legal\/)/;

const SPELLINGS = { ko: "", en: "/en" };

test("every page is there in Korean and in English, and says so", async ({ page, request, shopper }) => {
  test.slow();
  await shopper.takeToCheckout();
  const english = { buyer: { name: "Jane Doe", phone: shopper.phone, email: "jane@example.com" } };
  const address = { postcode: "04524", line1: "110 Sejong-daero, Seoul", line2: "", note: "" };
  const { merchant_uid: order } = await placeOrder(page.request, orderBody({ ...english, address }));
  for (const { route, address: path } of shopperPages(readRoutes())) {
    for (const [locale, prefix] of Object.entries(SPELLINGS)) {
      const at = `${prefix}${path.replace("{order}", order)}`.replace(/(.)\/$/, "$1");
      await page.goto(at);
      await expect(page.locator("html"), at).toHaveAttribute("lang", locale);
      await expect(page.getByRole("heading", { level: 1 }), at).not.toBeEmpty();
      await expectAlternates(page, at, path.replace(/^\/$/, ""));
      if (route === "/[...rest]")
        await expect(page, at).toHaveTitle(/찾는 페이지가 없어요|This page is not here/);
      if (locale === "en") expect(await unmarkedKorean(page), at).toEqual([]);
      if (KEPT.test(route)) {
        const kept = await request.get(at);
        expect(kept.headers()["x-nextjs-cache"], at).toMatch(/HIT|STALE/);
      }
    }
  }
});

/** A page that search engines may show names itself and its other language; one of somebody's own is kept from them. */
async function expectAlternates(page: Page, at: string, path: string): Promise<void> {
  const links = await page
    .locator('link[rel="canonical"], link[rel="alternate"][hreflang]')
    .evaluateAll((all) => all.map((link) => [link.getAttribute("hreflang"), link.getAttribute("href")]));
  const isHidden = (await page.locator('meta[name="robots"][content*="noindex"]').count()) > 0;
  if (isHidden) return;
  const { origin } = new URL(page.url());
  expect(Object.fromEntries(links), at).toMatchObject({
    null: new URL(at, origin).href.replace(/\/$/, ""),
    ko: `${origin}${path}`,
    en: `${origin}/en${path}`,
  });
}

/** Korean that is read to an English ear as if it were English: names that are marked as Korean are not. */
async function unmarkedKorean(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || parent.closest('script, style, template, noscript, [lang="ko"]')) continue;
      if (/[가-힣]/.test(node.textContent ?? "")) found.push(node.textContent ?? "");
    }
    return found;
  });
}
