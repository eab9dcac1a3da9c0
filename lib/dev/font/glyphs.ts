import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** Where the words that the shop shows are written. Tests are not shown to anybody. */
const COPY = ["lib/i18n", "db/seed/catalogue", "app"];

/** What prices, dates, addresses and typing need, whatever the copy says just now. */
const ALWAYS =
  " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~" +
  " ·×÷°–—‘’“”…₩→←↑↓✓•「」『』〈〉%년월일시분초원개명건차" +
  // Of a search by first consonants, as it is typed and said back.
  "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";

/** Every character of the shop's copy, sorted. Latin beyond these, and rare syllables, come from the system. */
export function neededGlyphs(root: string): string {
  const glyphs = new Set(ALWAYS);
  for (const folder of COPY) {
    for (const file of sources(path.join(root, folder))) {
      for (const glyph of readFileSync(file, "utf8").match(/[가-힣]/g) ?? []) glyphs.add(glyph);
    }
  }
  return [...glyphs].sort().join("");
}

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => path.join(folder, name));
}
