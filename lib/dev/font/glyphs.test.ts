import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { convert } from "fontverter";
import { expect, test } from "vitest";
import { LATIN_FONT } from "@/lib/http/latin-font-data";
import { neededGlyphs } from "./glyphs";
import { charactersOf, tofuWidth } from "./sfnt";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const syllables = readFileSync(`${root}public/fonts/pretendard-ongi.woff2`);
const latin = Buffer.from(LATIN_FONT, "base64");

test("the typeface has every character of the copy; if not: node lib/dev/run.mjs font", async () => {
  const has = new Set<string>();
  for (const font of [syllables, latin]) {
    for (const character of charactersOf(await convert(font, "sfnt"))) has.add(character);
  }
  expect([...neededGlyphs(root)].filter((glyph) => !has.has(glyph))).toEqual([]);
});

test("all of it is at most 60 kB, and what lies within each page at most 10", () => {
  expect(syllables.length + latin.length).toBeLessThanOrEqual(60 * 1024);
  expect(latin.length).toBeLessThanOrEqual(10 * 1024);
});

test("a missing syllable is as wide as ours are, so that nothing moves when they come", async () => {
  expect(tofuWidth(await convert(latin, "sfnt"))).toBeCloseTo(0.8643, 3);
});
