import type { Page } from "@playwright/test";
import { startProviders } from "./fixtures/providers";
import { test as base, expect } from "./fixtures/test";

type Providers = Awaited<ReturnType<typeof startProviders>>;

/** A shop with all three providers, which are stood in for at the network's edge. */
const test = base.extend<Record<never, never>, { providers: Providers }>({
  providers: [
    async ({ browserName: _any }, use) => {
      const providers = await startProviders();
      await use(providers);
      providers.close();
    },
    { scope: "worker" },
  ],
  stackOptions: [
    async ({ providers }, use) => {
      const keys = ["KAKAO", "NAVER", "GOOGLE"].flatMap((name) => [
        [`AUTH_${name}_ID`, "id"],
        [`AUTH_${name}_SECRET`, "secret"],
      ]);
      const env = {
        ...Object.fromEntries(keys),
        AUTH_STAND_IN_URL: providers.url,
        ADMIN_EMAILS: "boss@shop.kr",
        TRUSTED_PROXY_HOPS: "1",
      };
      await use({ env });
    },
    { scope: "worker" },
  ],
});

const BUTTON = { kakao: /카카오로 시작/, naver: /네이버로 시작/, google: /Google로 시작/ };
let serial = Date.now() % 1e6;
const newId = () => {
  serial += 1;
  return String(serial);
};

let visitors = 0;
// All of them from one address would be more sign-ins than one address may begin.
test.beforeEach(({ page }) => {
  visitors += 1;
  return page.setExtraHTTPHeaders({ "x-forwarded-for": `10.0.0.${visitors}` });
});

async function signIn(page: Page, provider: keyof typeof BUTTON, next = "/account/settings"): Promise<void> {
  await page.goto(`/sign-in?next=${next}`);
  await page.getByRole("button", { name: BUTTON[provider] }).click();
}
async function signOut(page: Page): Promise<void> {
  await page.goto("/account/settings");
  await page.getByRole("button", { name: "로그아웃", exact: true }).click();
  await arrive(page, "/");
}
/** A path and its query: the addresses on the way carry them too, as where to go next. */
async function arrive(page: Page, path: string): Promise<void> {
  await page.waitForURL((url) => url.pathname + url.search === path);
}

test("Kakao without a mail address: joined, and back at the exact place", async ({ page, providers }) => {
  providers.be({ id: newId(), name: "보름" });
  await signIn(page, "kakao", "/account/addresses?from=here");
  await arrive(page, "/account/addresses?from=here");
  await expect(page.getByRole("main")).toContainText("보름님");
});

test("a mail address that the provider told stands in the checkout from the start", async ({
  page,
  providers,
  shopper,
}) => {
  const email = `known-${newId()}@shop.kr`;
  providers.be({ id: newId(), name: "보름", email, isProven: true });
  await signIn(page, "google");
  await arrive(page, "/account/settings");
  await shopper.takeToCheckout();
  await expect(page.getByRole("textbox", { name: "이메일" })).toHaveValue(email);
});

test("whoever refuses at the provider is told, and may go another way; the place to come back to is kept", async ({
  page,
  providers,
}) => {
  providers.be(null);
  await signIn(page, "naver", "/account/addresses");
  await expect(page.getByText("로그인하지 못했어요")).toBeVisible();
  providers.be({ id: newId(), name: "그믐" });
  await page.getByRole("button", { name: BUTTON.google }).click();
  await arrive(page, "/account/addresses");
});

test("accounts are never linked by a mail address; who is signed in links by a press", async ({
  page,
  providers,
}) => {
  const email = `same-${newId()}@shop.kr`;
  const kakao = { id: newId(), name: "하나", email, isProven: true };
  providers.be({ id: newId(), name: "하나", email, isProven: true });
  await signIn(page, "google");
  await arrive(page, "/account/settings");
  await signOut(page);
  providers.be(kakao);
  await signIn(page, "kakao");
  await expect(page.getByText(/이미 다른 방법으로 가입한 계정/)).toBeVisible();

  providers.be({ id: newId(), name: "남", email: `other-${newId()}@shop.kr`, isProven: true });
  await signIn(page, "google");
  await arrive(page, "/account/settings");
  providers.be(kakao);
  await page.getByRole("button", { name: "카카오 연결하기" }).click();
  await expect(page.getByRole("button", { name: "카카오 연결 끊기" })).toBeVisible();
  await signOut(page);
  await signIn(page, "kakao");
  await arrive(page, "/account/settings");
  await expect(page.getByRole("button", { name: "Google 연결 끊기" })).toBeVisible();
});

test("ADMIN_EMAILS makes an admin of a proven address alone", async ({ page, providers }) => {
  const admin = page.getByRole("link", { name: "관리자 화면" });
  const email = "boss@shop.kr";
  providers.be({ id: newId(), name: "사칭", email });
  for (const provider of ["naver", "kakao", "google"] as const) {
    await signIn(page, provider);
    await arrive(page, "/account/settings");
    await expect(page.getByRole("main")).toContainText("사칭님");
    await expect(admin).toHaveCount(0);
    await signOut(page);
  }
  providers.be({ id: newId(), name: "주인", email, isProven: true });
  await signIn(page, "google");
  await arrive(page, "/account/settings");
  await expect(admin).toBeVisible();
});
