import { medianRun, type TimedPage } from "../../../e2e/perf/time-shop";

export function timingTable(pages: TimedPage[]): string {
  const head = row(["", "LCP, ms", "at most", "all runs", "FCP", "CLS", "kB", "requests", "largest"]);
  return [head, ...pages.map(pageRow)].join("\n");
}

/** What misses its bound, in words. Nothing may move at all. */
export function tooSlow(page: TimedPage): string[] {
  const { lcp, element } = medianRun(page);
  const moving = page.runs.filter(({ cls }) => cls > 0);
  return [
    ...(lcp > page.limit
      ? [`${page.name}: LCP of ${Math.round(lcp)} ms (${element}), ${page.limit} allowed`]
      : []),
    ...moving.map(({ cls, moved }) => `${page.name}: CLS of ${cls.toFixed(4)} (${moved})`),
  ];
}

function pageRow(page: TimedPage): string {
  const { lcp, fcp, cls, bytes, requests, element } = medianRun(page);
  const runs = page.runs.map((run) => Math.round(run.lcp)).join(" ");
  const whole = (value: number) => String(Math.round(value));
  return row([
    page.name,
    whole(lcp),
    Number.isFinite(page.limit) ? whole(page.limit) : "",
    runs,
    whole(fcp),
    cls.toFixed(3),
    whole(bytes / 1000),
    whole(requests),
    element,
  ]);
}

const WIDTHS = [20, 8, 8, 26, 6, 6, 5, 9, 0];

function row(cells: string[]): string {
  return cells
    .map((cell, index) => (index === 0 ? cell.padEnd(20) : cell.padStart(WIDTHS[index] ?? 0)))
    .join("  ");
}
