import { expect, test } from "./fixtures/test";

test.use({ stackOptions: { env: { APP_ENV: "test" } } });

test("a shop that is no practice shop has no inbox", async ({ page }) => {
  for (const path of ["/inbox", "/inbox/1", "/en/inbox"]) {
    expect((await page.goto(path))?.status()).toBe(404);
  }
  await page.goto("/");
  await expect(page.getByRole("link", { name: "테스트 메일함" })).toHaveCount(0);
});
