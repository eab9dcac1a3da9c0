import { type Browser, type BrowserContextOptions, devices } from "@playwright/test";
import { serveEmptyPage } from "./empty-page";
import { type Timing, timePage } from "./time-page";
import { makeVisitor } from "./visitor";

export type TimedPage = { name: string; address: string; limit: number; runs: Timing[] };

/** Milliseconds of LCP. */
const PAGES = [
  { name: "home", address: "/", limit: 820 },
  { name: "product", address: "/products/celadon-teapot", limit: 1320 },
  { name: "checkout", address: "/checkout", limit: 1100 },
];

const DEVICES: Record<string, BrowserContextOptions> = {
  phone: devices["Pixel 7"] ?? {},
  desk: { viewport: { width: 1280, height: 800 } },
};

/** Every page, and an empty one, `times` times on a phone's and on a desk's screen, in turns, so that a busy moment hits none alone. */
export async function timeShop(browser: Browser, baseURL: string, times: number): Promise<TimedPage[]> {
  const timed: TimedPage[] = [];
  const empty = await serveEmptyPage();
  const all = [...PAGES, { name: "an empty page", address: empty.url, limit: Number.POSITIVE_INFINITY }];
  for (const [device, screen] of Object.entries(DEVICES)) {
    const visitor = await makeVisitor(browser, { ...screen, baseURL, locale: "ko-KR" });
    const pages = all.map((page) => ({ ...page, name: `${page.name}, ${device}`, runs: [] as Timing[] }));
    for (let run = 0; run < times; run += 1) {
      for (const page of pages) page.runs.push(await timePage(browser, visitor.options, page.address));
    }
    timed.push(...pages);
  }
  empty.close();
  return timed;
}

export function medianRun({ runs }: TimedPage): Timing {
  const middle = [...runs].sort((left, right) => left.lcp - right.lcp)[Math.floor(runs.length / 2)];
  if (!middle) throw new Error("Nothing was timed");
  return middle;
}
