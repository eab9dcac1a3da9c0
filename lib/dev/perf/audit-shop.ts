import { type Audited, CATEGORIES, runLighthouse } from "./lighthouse";

export type AuditedPage = { name: string; bounds: Record<string, number>; runs: Audited[] };

const FOR_ALL = { performance: 98, accessibility: 100, "best-practices": 100 };
const PAGES = [
  { name: "home", address: "/", bounds: { ...FOR_ALL, seo: 100 } },
  { name: "product", address: "/products/celadon-teapot", bounds: { ...FOR_ALL, seo: 100 } },
  // Nobody should find a checkout by a search engine.
  { name: "checkout", address: "/checkout", bounds: FOR_ALL },
];

type Target = { baseUrl: string; cookie: string; browserPath: string };

export async function auditShop({ baseUrl, ...rest }: Target, times: number): Promise<AuditedPage[]> {
  const pages = PAGES.map(({ name, bounds }) => ({ name, bounds, runs: [] as Audited[] }));
  for (let run = 0; run < times; run += 1) {
    for (const [index, { address }] of PAGES.entries()) {
      pages[index]?.runs.push(await runLighthouse({ url: `${baseUrl}${address}`, ...rest }));
    }
  }
  return pages;
}

export function auditTable(pages: AuditedPage[]): string {
  const lines = pages.map((page) => {
    const scores = CATEGORIES.map((category) => `${category} ${medianScore(page, category)}`);
    return `${page.name.padEnd(10)}${scores.join(", ")}, CLS ${worstShift(page)}`;
  });
  return lines.join("\n");
}

/** What is under its bound, with what Lighthouse names as the reason. */
export function underBounds(page: AuditedPage): string[] {
  const reasons = [...new Set(page.runs.flatMap(({ failures }) => failures))].join(", ");
  const low = CATEGORIES.filter((category) => medianScore(page, category) < (page.bounds[category] ?? 0));
  return [
    ...low.map((category) => `${page.name}: ${category} of ${medianScore(page, category)} (${reasons})`),
    ...(worstShift(page) > 0 ? [`${page.name}: CLS of ${worstShift(page)}`] : []),
  ];
}

function medianScore({ runs }: AuditedPage, category: (typeof CATEGORIES)[number]): number {
  const scores = runs.map(({ scores: of }) => of[category]).sort((left, right) => left - right);
  return scores[Math.floor(scores.length / 2)] ?? 0;
}

function worstShift({ runs }: AuditedPage): number {
  return Math.max(...runs.map(({ cls }) => Math.round(cls * 1000) / 1000));
}
