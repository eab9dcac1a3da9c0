import { expect, test } from "./fixtures/test";
import { Lists } from "./pages/lists";

for (const [prefix, typed, name] of [
  ["", "ㅊㅈ", "마주 찻잔 두 개"],
  ["", "찻 잔", "마주 찻잔 두 개"],
  ["", "cktwks", "마주 찻잔 두 개"],
  ["/en", "tea cups", "A Pair of Tea Cups"],
] as const) {
  test(`${prefix || "/ko"}: the tea cups are found by “${typed}”`, async ({ page }) => {
    const lists = new Lists(page);
    await page.goto(`${prefix}/`);
    await lists.search(typed);
    await expect(page).toHaveURL(new RegExp(`^[^?]*${prefix}/search\\?q=`));
    await expect(lists.product(name)).toBeVisible();
    await expect(page.getByRole("heading", { level: 1 })).toContainText(typed);
    await lists.product(name).click();
    await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  });
}

test("a mistyped word leads to the one that was meant", async ({ page }) => {
  const lists = new Lists(page);
  await page.goto("/search?q=찾쟌");
  await expect(page.getByRole("heading", { name: "맞는 상품이 없어요" })).toBeVisible();
  await page.getByRole("link", { name: "찻잔", exact: true }).click();
  await expect(lists.product("마주 찻잔 두 개")).toBeVisible();
});

test("sort and filters stand in the address, the button counts before it is pressed, and back is back", async ({
  page,
}) => {
  const lists = new Lists(page);
  await page.goto("/categories/tea");
  await lists.openFilters();
  await lists.sheet.getByText("낮은 가격").click();
  await expect(lists.sheet.getByRole("button", { name: "상품 3개 보기" })).toBeVisible();
  await lists.sheet.getByLabel("최고 (원)").fill("12,000");
  await lists.sheet.getByRole("button", { name: "상품 2개 보기" }).click();
  await expect(page).toHaveURL(/\/search\?sort=cheapest&category=tea&min=&max=12/);
  await expect(lists.names).toHaveText(["봉평 메밀차", "문경 오미자차"]);

  await page.getByRole("link", { name: "12,000원 이하 조건 빼기" }).click();
  await expect(lists.names).toHaveText(["봉평 메밀차", "문경 오미자차", "하동 우전 녹차"]);
  await page.goBack();
  await expect(lists.names).toHaveText(["봉평 메밀차", "문경 오미자차"]);
  await page.reload();
  await expect(lists.names).toHaveText(["봉평 메밀차", "문경 오미자차"]);
});

test("nothing that can be bought at that price is said in the button, and in the list", async ({ page }) => {
  const lists = new Lists(page);
  await page.goto("/search");
  await lists.openFilters();
  await lists.sheet.getByLabel("최고 (원)").fill("100");
  await lists.sheet.getByRole("button", { name: "맞는 상품이 없어요" }).click();
  await expect(page.getByText("조건을 줄이면 더 볼 수 있어요.")).toBeVisible();
  await page.getByRole("link", { name: "조건 모두 빼기" }).click();
  await expect(lists.product("청자 상감 다관")).toBeVisible();
});

test("back from a product, the list is where it was left", async ({ page }) => {
  const lists = new Lists(page);
  await page.goto("/search?sort=newest");
  await lists.names.last().scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => window.scrollY);
  expect(before).toBeGreaterThan(300);
  await lists.names.last().click();
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("모든 상품");
  await page.goBack();
  await expect(lists.names.last()).toBeInViewport();
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(before - 50);
});

test("what was looked at is there again on the home page, in the page's language", async ({ page }) => {
  for (const slug of ["moon-jar", "brass-cutlery"]) {
    await page.goto(`/products/${slug}`);
    await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain(slug);
  }
  await page.goto("/en");
  const recent = page.getByRole("region", { name: "Seen lately" });
  await expect(recent.getByRole("link")).toHaveText([/Brass/, /Moon Jar/i]);
});

test("the picture of a kind leads to it, in the dark too", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto("/categories");
  // By its place: the link lies over the whole tile, and the picture under it.
  const picture = await page.getByRole("main").locator("li img").first().boundingBox();
  if (!picture) throw new Error("No picture");
  await page.mouse.click(picture.x + picture.width / 2, picture.y + picture.height / 2);
  await expect(page).toHaveURL(/\/categories\/tableware$/);
});
