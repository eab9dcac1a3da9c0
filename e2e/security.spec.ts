import { placeOrder } from "./fixtures/offers";
import { watchViolations } from "./fixtures/policy";
import { policyJourneys } from "./fixtures/policy-journeys";
import { expect, test } from "./fixtures/test";

const STORED = [
  "/",
  "/categories",
  "/categories/tea",
  "/products/celadon-teapot",
  "/no/such/page",
  "/no-such.page",
];
const OWN = ["/search?q=%3Cb%3E", "/cart", "/orders/find", "/orders/none"];
const PAYMENT = ["/checkout", "/checkout/none"];

policyJourneys();

test("every page, in both languages, runs under its policy without a violation", async ({
  page,
  context,
}) => {
  const violations = await watchViolations(context);
  for (const address of [...STORED, ...OWN, ...PAYMENT].flatMap((path) => [path, `/en${path}`])) {
    const answer = await page.goto(address);
    const headers = (await answer?.allHeaders()) ?? {};
    expect(headers["x-content-type-options"], address).toBe("nosniff");
    expect(headers["x-frame-options"], address).toBe("DENY");
    expect(headers["content-security-policy"], address).toMatch(/frame-ancestors 'none'; base-uri 'none'/);
    // React has taken over: nothing that it needs was kept out.
    await expect.poll(() => page.evaluate(() => Object.keys(document.body).join())).toContain("__react");
  }
  expect(violations).toEqual([]);
});

test("foreign scripts, frames and forms are kept out of the shop; on the payment page foreign scripts are", async ({
  page,
  context,
}) => {
  const violations = await watchViolations(context);
  for (const address of [STORED[0], OWN[0], ...PAYMENT]) {
    await page.goto(address ?? "/");
    violations.length = 0;
    await page.evaluate(() => {
      const script = document.createElement("script");
      script.src = "https://evil.example/skimmer.js";
      document.body.append(script);
      document.body.insertAdjacentHTML("beforeend", '<img src="data:," onerror="document.title=\'taken\'">');
    });
    await expect
      .poll(() => violations.filter((text) => text.includes("evil.example")).length)
      .toBeGreaterThan(0);
    await expect.poll(() => violations.some((text) => text.startsWith("script-src-attr"))).toBe(true);
    expect(await page.title()).not.toContain("taken");
  }
});

test("the pages that open the payment window tell a provider which site they are of, and none which page", async ({
  page,
}) => {
  const { merchant_uid: merchantUid } = await placeOrder(page.request);
  for (const address of ["/checkout", `/checkout/${merchantUid}`]) {
    const answer = await page.goto(address);
    expect((await answer?.allHeaders())?.["referrer-policy"]).toBe("strict-origin-when-cross-origin");
    await expect(page.locator("meta[name=referrer]")).toHaveCount(0);
  }
});

test("an inline script that the server did not write does not run on a page of one's own", async ({
  page,
}) => {
  for (const address of [...OWN, ...PAYMENT]) {
    await page.goto(address);
    await page.evaluate(() => {
      const script = document.createElement("script");
      script.text = "document.title = 'taken'";
      document.body.append(script);
    });
    expect(await page.title(), address).not.toBe("taken");
  }
});

test("the nonce is another one each time", async ({ request }) => {
  const nonces = await Promise.all(
    [1, 2, 3].map(async () => {
      const answer = await request.get("/checkout");
      const nonce = /'nonce-([^']+)'/.exec(answer.headers()["content-security-policy"] ?? "")?.[1] ?? "";
      expect(await answer.text()).toContain(`nonce="${nonce}"`);
      return nonce;
    }),
  );
  expect(new Set(nonces).size).toBe(3);
});

test("the stand-in's own pages are left alone, and answers of the API let nothing run", async ({
  request,
}) => {
  const health = (await request.get("/api/health")).headers();
  expect(health["content-security-policy"]).toBe("default-src 'none'; frame-ancestors 'none'");
  expect(health["x-content-type-options"]).toBe("nosniff");
  const back = await request.get("/checkout/return", { maxRedirects: 0 });
  expect(back.headers()["content-security-policy"]).toBe("default-src 'none'; frame-ancestors 'none'");
  const picture = await request.get("/icon.svg");
  expect(picture.headers()["x-content-type-options"]).toBe("nosniff");
});
