import { chromium } from "@playwright/test";
import { takeScreenshots } from "../../../e2e/screenshots/take-screenshots";
import { ensureBrowser } from "../browser";
import { ensureBuild } from "../build";
import { onExit } from "../exit";
import { step } from "../progress";
import { startStack } from "../stack";

/** The README's pictures, of this build. */
export async function run(): Promise<number> {
  const executablePath = await ensureBrowser();
  await ensureBuild();
  const stack = await startStack();
  onExit(stack.stop);
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  onExit(() => browser.close());
  await step("Buying, with a camera", () => takeScreenshots(browser, stack.baseUrl));
  return 0;
}
