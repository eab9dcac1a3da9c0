import { userInfo } from "node:os";
import { defineConfig, devices } from "@playwright/test";
import { findBrowser } from "./lib/dev/browser";

const executablePath = findBrowser();
const isRoot = userInfo().uid === 0;

/** Asked without a page, or at widths of their own: a second screen would show nothing else. */
const ONE_SCREEN =
  /\/(access|admin[\w-]*|browsing-accessibility|forgery|fuzz|keyboard|languages|legal|limits[\w-]*|logging|messages|no-inbox|no-script|providers|reflow|weights)\.spec\.ts$/;

/** Shops that are started in a way of their own, as no site of BASE_URL is. */
const OWN_WAY =
  /\/(checkout-hold|fuzz|limits[\w-]*|logging|no-inbox|[\w-]*old-sdk|providers|secrets)\.spec\.ts$/;
const isElsewhere = Boolean(process.env.BASE_URL);

/** Started by `npm run e2e`; whoever sets BASE_URL for a site elsewhere sets SANDBOX_URL and CRON_SECRET with it. */
export default defineConfig({
  testDir: "e2e",
  // Benchmarks and the like have commands of their own.
  testMatch: "*.spec.ts",
  ...(isElsewhere && { grepInvert: /@own-shop/, testIgnore: OWN_WAY }),
  outputDir: "test-results",
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json", { outputFile: ".data/playwright.json" }]],
  use: {
    baseURL: process.env.BASE_URL ?? "http://localhost:3000",
    locale: "ko-KR",
    timezoneId: "Asia/Seoul",
    // Recording every step of every journey takes longer than the journeys: `-- --trace on` for one to look into.
    trace: "off",
    screenshot: "only-on-failure",
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: ["--disable-background-networking", ...(isRoot ? ["--no-sandbox"] : [])],
    },
  },
  projects: [
    {
      name: "desktop",
      use: { ...devices["Desktop Chrome"], viewport: { width: 1280, height: 800 } },
    },
    // isMobile, hasTouch and the user agent of Chrome on Android.
    {
      name: "mobile",
      testIgnore: isElsewhere ? [ONE_SCREEN, OWN_WAY] : ONE_SCREEN,
      use: { ...devices["Pixel 7"] },
    },
  ],
});
