import { faultsOf } from "./fixtures/page-faults";
import { expect, test } from "./fixtures/test";

const PAGES = {
  terms: ["이용약관", "Terms of use"],
  privacy: ["개인정보 처리방침", "Privacy policy"],
  withdrawal: ["청약철회 안내", "Notice of withdrawal"],
} as const;

for (const [page, titles] of Object.entries(PAGES)) {
  for (const [at, prefix] of ["", "/en"].entries()) {
    test(`${prefix}/legal/${page} is there, readable for everybody, and fits 320 px`, async ({
      page: tab,
    }) => {
      await tab.goto(`${prefix}/legal/${page}`);
      await expect(tab.getByRole("heading", { level: 1, name: titles[at] ?? "" })).toBeVisible();
      await expect(tab.getByRole("main")).toContainText("02-000-0000");
      expect(await faultsOf(tab)).toEqual([]);
    });
  }
}

test("the foot of a page says who runs the shop, and leads to the pages of the law", async ({ page }) => {
  await page.goto("/");
  const foot = page.getByRole("contentinfo");
  for (const fact of [
    "온기 (가상의 상점)",
    "000-00-00000",
    "통신판매업 신고번호",
    "호스팅 서비스",
    "구매안전서비스",
  ]) {
    await expect(foot).toContainText(fact);
  }
  // The law wants this one to stand out.
  const weight = (name: string) =>
    foot.getByRole("link", { name }).evaluate((link) => Number(getComputedStyle(link).fontWeight));
  expect(await weight("개인정보 처리방침")).toBeGreaterThan(await weight("이용약관"));
  await foot.getByRole("link", { name: "개인정보 처리방침" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "개인정보 처리방침" })).toBeVisible();
});

test("a page of the law that there is not is not found", async ({ page }) => {
  expect((await page.goto("/legal/refund"))?.status()).toBe(404);
});

test("search engines are told of what is for everybody, in both languages, and of nobody's own pages", async ({
  request,
}) => {
  const sitemap = await (await request.get("/sitemap.xml")).text();
  for (const path of ["/products/celadon-teapot", "/en/products/celadon-teapot", "/legal/terms", "/en"]) {
    expect(sitemap).toMatch(new RegExp(`<loc>[^<]+${path}</loc>`));
  }
  expect(sitemap).not.toMatch(/\/(orders|cart|checkout|account|admin|inbox)/);
  expect(await (await request.get("/robots.txt")).text()).toMatch(/Sitemap: http.+\/sitemap\.xml/);
  const robots = async (path: string) => (await request.get(path)).headers()["x-robots-tag"];
  for (const path of ["/cart", "/checkout", "/orders/find", "/inbox"])
    expect(await robots(path)).toBe("noindex");
  for (const path of ["/", "/products/celadon-teapot", "/legal/terms"])
    expect(await robots(path)).toBeUndefined();
});
