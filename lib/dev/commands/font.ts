import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import subsetFont from "subset-font";
import { neededGlyphs } from "../font/glyphs";
import { ROOT } from "../paths";
import { say } from "../progress";

const SOURCE = import.meta.resolve("pretendard/dist/web/variable/woff2/PretendardVariable.woff2");
const LIMIT_BYTES = 60 * 1024;

/** Cuts the shop's typeface anew; a test says when the copy has gained a character that it lacks. */
export async function run(): Promise<number> {
  const glyphs = neededGlyphs(ROOT);
  // One weight, a little above regular: the browser's own bold on top of it reads well, and a second weight, or the
  // axis between two, would take the file past its limit (75 kB).
  const font = await subsetFont(await readFile(fileURLToPath(SOURCE)), glyphs, {
    targetFormat: "woff2",
    variationAxes: { wght: 440 },
    keepFeatures: ["kern", "tnum"],
    noLayoutClosure: true,
    noHinting: true,
  });
  say(`${glyphs.length} characters, ${font.length} of at most ${LIMIT_BYTES} bytes`);
  if (font.length > LIMIT_BYTES) return 1;
  await writeFile(path.join(ROOT, "public/fonts/pretendard-ongi.woff2"), font);
  await writeFile(path.join(ROOT, "lib/dev/font/made-of.txt"), `${glyphs}\n`);
  return 0;
}
