import type { Browser, BrowserContextOptions, Request } from "@playwright/test";

/** Bytes as they came over the wire, gzipped, without headers. */
export type Weight = { scripts: number; bytes: number; requests: number };

/**
 * What a first visit costs: an empty cache, and everything that is fetched until nothing more is, prefetches and the
 * gateway's parts included. Scripts are those of our own origin: the payment SDK comes from Iamport's.
 */
export async function weighPage(
  browser: Browser,
  options: BrowserContextOptions,
  address: string,
): Promise<Weight> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    const requests: Request[] = [];
    page.on("requestfinished", (request) => requests.push(request));
    // biome-ignore lint/suspicious/noPlaywrightNetworkidle: what is measured is all until nothing more is fetched
    await page.goto(address, { waitUntil: "networkidle" });
    const { origin } = new URL(page.url());
    const fetched = requests.filter((request) => request.url().startsWith("http"));
    const weight: Weight = { scripts: 0, bytes: 0, requests: fetched.length };
    for (const request of fetched) {
      const { responseBodySize } = await request.sizes();
      const isOurs = new URL(request.url()).origin === origin;
      weight.bytes += responseBodySize;
      if (isOurs && request.resourceType() === "script") weight.scripts += responseBodySize;
    }
    return weight;
  } finally {
    await context.close();
  }
}
