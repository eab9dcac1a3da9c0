import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { convert } from "fontverter";
import { expect, test } from "vitest";
import { neededGlyphs, rareGlyphs } from "./glyphs";
import { charactersOf, tofuWidth } from "./sfnt";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const syllables = readFileSync(`${root}public/fonts/pretendard-ongi.woff2`);
const data = readFileSync(`${root}lib/http/latin-font-data.ts`, "utf8");
const latin = Buffer.from(/"([^"]+)"/.exec(data)?.[1] ?? "", "base64");

test("the typeface has every character of the copy; if not: node lib/dev/run.mjs font", async () => {
  const has = new Set<string>();
  for (const font of [syllables, latin]) {
    for (const character of charactersOf(await convert(font, "sfnt"))) has.add(character);
  }
  expect([...neededGlyphs(root)].filter((glyph) => !has.has(glyph))).toEqual([]);
});

test("what the law says and people type is there for machines without a Korean typeface, and named in the sheet", async () => {
  const rest = readFileSync(`${root}public/fonts/pretendard-rest.woff2`);
  const has = new Set(charactersOf(await convert(rest, "sfnt")));
  expect([...rareGlyphs(root)].filter((glyph) => !has.has(glyph))).toEqual([]);
  const sheet = readFileSync(`${root}app/_fonts/rest.css`, "utf8");
  const named = sheet
    .match(/U\+[0-9A-F]+/g)
    ?.map((code) => String.fromCodePoint(Number.parseInt(code.slice(2), 16)));
  expect(named?.join("")).toBe(rareGlyphs(root));
});

test("all of it is at most 60 kB, and what lies within each page at most 10", () => {
  expect(syllables.length + latin.length).toBeLessThanOrEqual(60 * 1024);
  expect(latin.length).toBeLessThanOrEqual(10 * 1024);
});

test("a missing syllable is as wide as ours are, so that nothing moves when they come", async () => {
  expect(tofuWidth(await convert(latin, "sfnt"))).toBeCloseTo(0.8643, 3);
});
