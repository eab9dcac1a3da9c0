import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { convert } from "fontverter";
import subsetFont from "subset-font";
import { neededGlyphs, rareGlyphs } from "../font/glyphs";
import { withTofuWidth } from "../font/sfnt";
import { ROOT } from "../paths";
import { say } from "../progress";

const SOURCE = import.meta.resolve("pretendard/dist/web/variable/woff2/PretendardVariable.woff2");
const LIMIT_BYTES = 60 * 1024;
/** How wide Pretendard's syllables are, all of them, in parts of the em. */
const SYLLABLE_WIDTH = 0.8643;

/** What comes within each page (lib/http/latin-font.ts); the other face names the rest by unicode-range (globals.css). */
const LATIN = /[ -~·’–…₩]/;

/**
 * Cuts the shop's typeface anew; a test says when the copy has gained a character that it lacks. Syllables are a file
 * of their own; Latin letters come within the page, so that they stand in their place from the first paint on.
 * Kerning would be a quarter of what they weigh, on every page.
 */
export async function run(): Promise<number> {
  const glyphs = neededGlyphs(ROOT);
  const syllables = await cut([...glyphs].filter((glyph) => !LATIN.test(glyph)));
  const latin = await cut([...glyphs].filter((glyph) => LATIN.test(glyph)));
  say(`${glyphs.length} characters, ${syllables.length + latin.length} of at most ${LIMIT_BYTES} bytes`);
  if (syllables.length + latin.length > LIMIT_BYTES) return 1;
  await writeFile(path.join(ROOT, "public/fonts/pretendard-ongi.woff2"), syllables);
  await writeFile(path.join(ROOT, "lib/http/latin-font-data.ts"), latinData(latin));
  await writeFile(path.join(ROOT, "lib/dev/font/made-of.txt"), `${glyphs}\n`);
  const rare = rareGlyphs(ROOT);
  const rest = await cut([...rare]);
  say(`${rare.length} rare ones, ${rest.length} bytes, fetched where a machine has no Korean typeface`);
  await writeFile(path.join(ROOT, "public/fonts/pretendard-rest.woff2"), rest);
  await writeFile(path.join(ROOT, "app/_fonts/rest.css"), restFace(rare));
  return 0;
}

/**
 * One weight, a little above regular: the browser's own bold on top of it reads well, and a second weight, or the axis
 * between two, would take the file past its limit (75 kB).
 */
async function cut(glyphs: string[]): Promise<Buffer> {
  const font = await subsetFont(await readFile(fileURLToPath(SOURCE)), glyphs.join(""), {
    targetFormat: "sfnt",
    variationAxes: { wght: 440 },
    keepFeatures: ["tnum"],
    noLayoutClosure: true,
    noHinting: true,
  });
  return convert(withTofuWidth(font, SYLLABLE_WIDTH), "woff2");
}

function latinData(font: Buffer): string {
  return `/** Made by node lib/dev/run.mjs font: a WOFF2 file in base64. */
export const LATIN_FONT =
  "${font.toString("base64")}";
`;
}

/** It names its characters, so that it is fetched for none but them. */
function restFace(glyphs: string): string {
  const range = [...glyphs].map((glyph) => `U+${glyph.codePointAt(0)?.toString(16).toUpperCase()}`);
  return `/* Made by node lib/dev/run.mjs font. */
@font-face {
  font-family: "Pretendard rest";
  src: url("../../public/fonts/pretendard-rest.woff2") format("woff2");
  font-display: swap;
  unicode-range: ${range.join(",")};
}
`;
}
