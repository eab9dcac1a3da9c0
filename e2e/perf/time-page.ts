import type { Browser, BrowserContextOptions, CDPSession, Page } from "@playwright/test";

/** DevTools' "Slow 4G" and a phone's processor. Bytes a second. */
const NETWORK = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1474.56 * 1024) / 8,
  uploadThroughput: (675 * 1024) / 8,
};
const CPU_SLOWDOWN = 4;

/** In ms after the navigation began. `element` is what was largest, `moved` what moved, and `cls` how far. */
type Paints = { lcp: number; fcp: number; cls: number; element: string; moved: string };

export type Timing = Paints & { bytes: number; requests: number };

/** One visit with an empty cache. Timed from the start of the navigation, as the browser itself does. */
export async function timePage(
  browser: Browser,
  options: BrowserContextOptions,
  address: string,
): Promise<Timing> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await slowDown(session);
    const sent = countBytes(session);
    await page.addInitScript(observe);
    // biome-ignore lint/suspicious/noPlaywrightNetworkidle: what is measured is all until nothing more is fetched
    await page.goto(address, { waitUntil: "networkidle" });
    const seen = await readPaints(page);
    return { ...seen, ...sent };
  } finally {
    await context.close();
  }
}

async function slowDown(session: CDPSession): Promise<void> {
  await session.send("Network.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: false });
  await session.send("Network.emulateNetworkConditions", NETWORK);
  await session.send("Emulation.setCPUThrottlingRate", { rate: CPU_SLOWDOWN });
}

/** Adds up while the page loads: all of it, headers and other hosts included. */
function countBytes(session: CDPSession): { bytes: number; requests: number } {
  const sum = { bytes: 0, requests: 0 };
  session.on("Network.loadingFinished", ({ encodedDataLength }) => {
    sum.bytes += encodedDataLength;
    sum.requests += 1;
  });
  return sum;
}

/** Runs in the page before anything of it. */
function observe(): void {
  const seen: Paints = { lcp: 0, fcp: 0, cls: 0, element: "", moved: "" };
  (window as unknown as { paints: Paints }).paints = seen;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { startTime, element } = entry as PerformanceEntry & { element?: Element | null };
      seen.lcp = startTime;
      const source = element?.getAttribute("src");
      seen.element = element ? `${element.localName}${source ? ` ${source.slice(0, 60)}` : ""}` : "";
    }
  }).observe({ type: "largest-contentful-paint", buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if (entry.name === "first-contentful-paint") seen.fcp = entry.startTime;
  }).observe({ type: "paint", buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, sources } = entry as PerformanceEntry & {
        value: number;
        sources: { node?: Node | null }[];
      };
      seen.cls += value;
      seen.moved = sources.map(({ node }) => node?.textContent?.slice(0, 20) || node?.nodeName).join(", ");
    }
  }).observe({ type: "layout-shift", buffered: true });
}

async function readPaints(page: Page): Promise<Paints> {
  return page.evaluate(() => (window as unknown as { paints: Paints }).paints);
}
