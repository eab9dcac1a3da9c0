import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { WeighedPage } from "../../../e2e/perf/weigh-shop";
import { ROOT } from "../paths";

const README = path.join(ROOT, "README.md");
const PLACE = /(<!-- sizes -->\n)[\s\S]*?(<!-- \/sizes -->)/;

/** Puts the table where the README keeps it, and returns it. */
export function writeWeights(pages: WeighedPage[]): string {
  const table = weightTable(pages);
  const text = readFileSync(README, "utf8");
  if (!PLACE.test(text)) throw new Error("README.md has no place for the sizes");
  writeFileSync(
    README,
    text.replace(PLACE, (_, start, end) => `${start}${table}\n${end}`),
  );
  return table;
}

function weightTable(pages: WeighedPage[]): string {
  const rows = pages.map(
    ({ route, scripts, scriptLimit, bytes, requests }) =>
      `| \`${route}\` | ${kb(scripts)} | ${scriptLimit / 1000} | ${kb(bytes)} | ${requests} |`,
  );
  return [
    "| page | scripts, kB | at most | everything, kB | requests |",
    "| --- | --: | --: | --: | --: |",
    ...rows,
  ].join("\n");
}

const kb = (bytes: number) => (bytes / 1000).toFixed(1);
