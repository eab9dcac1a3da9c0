import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import subsetFont from "subset-font";
import { neededGlyphs } from "./glyphs";

/** Run by hand when the copy has gained a character (a test says so): `npx tsx lib/i18n/font/make-font.ts`. */
const root = fileURLToPath(new URL("../../../", import.meta.url));
const source = `${root}node_modules/pretendard/dist/web/variable/woff2/PretendardVariable.woff2`;
const LIMIT_BYTES = 60 * 1024;

const glyphs = neededGlyphs(root);
// One weight, a little above regular: the browser's own bold on top of it reads well, and a second weight, or the
// axis between two, would take the file past its limit (75 kB).
const font = await subsetFont(await readFile(source), glyphs, {
  targetFormat: "woff2",
  variationAxes: { wght: 440 },
  keepFeatures: ["kern", "tnum"],
  noLayoutClosure: true,
  noHinting: true,
});
if (font.length > LIMIT_BYTES) throw new Error(`The font has ${font.length} bytes, more than ${LIMIT_BYTES}`);
await writeFile(`${root}public/fonts/pretendard-ongi.woff2`, font);
await writeFile(new URL("made-of.txt", import.meta.url), `${glyphs}\n`);
