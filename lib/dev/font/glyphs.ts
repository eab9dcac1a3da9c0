import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** Where the words that the shop shows are written. Tests are not shown to anybody. */
const COPY = ["lib/i18n", "db/seed/catalogue", "app", "lib/payments"];

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

/** Syllables of the names and places that people here type most, each once or more. */
const TYPED =
  "김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민나진지엄채원천방공현함변염여추도소" +
  "석선설마길연위표명기반라왕금옥육인맹제모탁국어은편용예경봉사부가건겨견결관광교군귀규균근난내다단담대덕동두란람래량" +
  "련령로록론루률륜름리린림만말목무묵미바범별병보복빈빛비산상새샘섭세솔수숙순슬승시식실아애언업열영온완욱운웅월율을음" +
  "의일자잔재종준중찬창철청초춘충치태택평포풍학해향헌혁형혜호화환효후훈휘희흠울특별광역읍면층번아파트빌라타워센터빌딩" +
  "과왕릉척횡괴산증평논룡당읍익실흥암칠곡귀랑악작등촌골벌섬항구막교터널역앞옆문뒷";

/** What the first file lacks of sandbox, law and what people type: for machines without any Korean typeface. */
export function rareGlyphs(root: string): string {
  const known = new Set(neededGlyphs(root));
  const copy = ["lib/legal", "lib/sandbox"].flatMap((folder) => sources(path.join(root, folder)));
  const written = copy.map((file) => readFileSync(file, "utf8"));
  const wanted = new Set([TYPED, ...written].join("").match(/[가-힣]/g));
  return [...wanted]
    .filter((glyph) => !known.has(glyph))
    .sort()
    .join("");
}

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => path.join(folder, name));
}
