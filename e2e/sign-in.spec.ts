import { randomBytes } from "node:crypto";
import { enterDemo } from "./fixtures/enter-demo";
import { letter, openMail } from "./fixtures/mail";
import { placeOrder } from "./fixtures/offers";
import { expect, test } from "./fixtures/test";

const ENTRY = { ko: "데모 고객으로 로그인", en: "Sign in as the demo shopper" };

for (const [language, prefix] of [
  ["ko", ""],
  ["en", "/en"],
] as const) {
  test(`signing in leads back to the exact place, and the session is no script's (${language})`, async ({
    page,
    context,
  }) => {
    await page.goto(`${prefix}/sign-in?next=${encodeURIComponent(`${prefix}/cart?from=here`)}`);
    await page.getByRole("button", { name: ENTRY[language] }).click();
    await page.waitForURL(({ pathname, search }) => pathname + search === `${prefix}/cart?from=here`);
    const session = (await context.cookies()).find(({ name }) => name.endsWith("session-token"));
    expect(session).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
    // Signed in already, the page has nothing to ask.
    await page.goto(`${prefix}/sign-in?next=${prefix}/categories`);
    await page.waitForURL(({ pathname }) => pathname === `${prefix}/categories`);
  });
}

test("the link of a mail signs in by a press, leads back, and counts once", async ({
  page,
  browser,
  baseURL,
}) => {
  const email = `${randomBytes(6).toString("hex")}@example.com`;
  await page.goto("/sign-in?next=/account/settings");
  await expect(page.locator("form").filter({ has: page.getByLabel("이메일") })).toHaveJSProperty(
    "noValidate",
    true,
  );
  await page.getByLabel("이메일").fill("온기");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("이메일")).toHaveAccessibleDescription(/이메일 주소를 확인해 주세요/);
  await page.getByLabel("이메일").fill(email);
  await page.getByRole("button", { name: "이메일로 링크 받기" }).click();
  await expect(page.getByText("이메일을 보냈어요")).toBeVisible();
  await openMail(page, "[온기] 로그인 링크", email);
  const link = (await letter(page).getByRole("link", { name: "로그인하기" }).getAttribute("href")) ?? "";
  await page.goto(link);
  await expect(page.getByRole("main")).toContainText(email);
  await page.getByRole("button", { name: "로그인하기" }).click();
  await page.waitForURL(({ pathname }) => pathname === "/account/settings");
  await expect(page.getByRole("main")).toContainText(email);

  const elsewhere = await browser.newContext({ baseURL: baseURL ?? "", locale: "ko-KR" });
  const other = await elsewhere.newPage();
  await other.goto(link);
  await other.getByRole("button", { name: "로그인하기" }).click();
  await expect(other.getByText("링크가 만료됐거나 이미 쓰였어요.")).toBeVisible();
  await elsewhere.close();
});

test("no address leads from signing in to another site", async ({ page, baseURL }) => {
  for (const next of ["https://evil.example/", "//evil.example", "/\\evil.example", "/%09/evil.example"]) {
    await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
    const back = await page.locator("input[name=back]").first().inputValue();
    expect(new URL(back, baseURL).origin, next).toBe(baseURL);
  }
});

test("an order that is placed signed in is its buyer's in every browser, and nobody else's", async ({
  page,
  browser,
  baseURL,
}) => {
  await enterDemo(page, "shopper", "/cart");
  const { merchant_uid: merchantUid } = await placeOrder(page.request);
  const elsewhere = await browser.newContext({ baseURL: baseURL ?? "" });
  const other = await elsewhere.newPage();
  const statusThere = async () => (await other.request.get(`/api/orders/${merchantUid}`)).status();
  expect(await statusThere()).toBe(404);
  await enterDemo(other, "shopper", "/cart");
  expect(await statusThere()).toBe(200);
  await elsewhere.close();
});

test("ordering without an account is of the same size as every way in, and leads to the checkout", async ({
  page,
}) => {
  await page.goto("/sign-in?next=/checkout");
  const guest = page.getByRole("link", { name: "비회원으로 주문하기" });
  const demo = page.getByRole("button", { name: ENTRY.ko });
  const [a, b] = await Promise.all([guest.boundingBox(), demo.boundingBox()]);
  expect(a?.height).toBe(b?.height);
  expect(await guest.getAttribute("href")).toBe("/checkout");
});
