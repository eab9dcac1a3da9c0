import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { neededGlyphs } from "./glyphs";

test("the font has every character of the copy; if not: node lib/dev/run.mjs font", () => {
  const made = new Set(readFileSync(new URL("made-of.txt", import.meta.url), "utf8"));
  const root = fileURLToPath(new URL("../../../", import.meta.url));
  expect([...neededGlyphs(root)].filter((glyph) => !made.has(glyph))).toEqual([]);
});
