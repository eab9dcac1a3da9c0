/**
 * Searching goes by the keys of a Korean keyboard (두벌식), one letter a jamo: 찻잔 is `cktwks`. So a syllable that
 * is still being typed begins the whole one, spaces and compound jamo make no difference, Korean typed with the
 * keyboard in English is understood, and an index for plain letters serves under every locale of a database.
 */
const INITIALS = "r r s e e f a q q t t d w w c z x v g".split(" ");
const VOWELS = "k o i o j p u p h hk ho hl y n nj np nl b m ml l".split(" ");
const FINALS = "r r rt s sw sg e f fr fa fq ft fx fv fg a q qt t t d w c z x v g".split(" ");

/** Where each kind begins in Unicode; decomposing turns the jamo of keyboards into these as well. */
const RANGES = [
  { from: 0x1100, keys: INITIALS },
  { from: 0x1161, keys: VOWELS },
  { from: 0x11a8, keys: FINALS },
];

const INITIAL = /[\u1100-\u1112]/g;
const CONSONANTS_ALONE = /^[\u1100-\u1112\u11a8-\u11c2]+$/;
/** What separates the names from the rest, and fields from each other: no key is one of them. */
const NAMES_END = "|";
const FIELD_END = " ";

const MOST_LETTERS = 60;
const MOST_WORDS = 6;

type Localised = { ko: string; en: string };

export type Searchable = {
  category: string;
  name: Localised;
  summary: Localised;
  options: Localised[];
};

/** What people call a kind, beside its name in the menu. */
const KINDS: Record<string, string[]> = {
  tableware: ["그릇", "식기", "도자기", "tableware", "ceramics"],
  teaware: ["다기", "다구", "teaware"],
  tea: ["차", "tea"],
  table: ["수저", "소품", "table"],
};

/** What a product is found by. `initials` are for 초성: 찻잔 is also found by ㅊㅈ. */
export function searchTextOf({ category, name, summary, options }: Searchable) {
  const koreanNames = [name.ko, ...options.map((option) => option.ko)];
  const names = [...koreanNames, name.en, ...options.map((option) => option.en)];
  const rest = [...(KINDS[category] ?? []), summary.ko, summary.en];
  return {
    searchText: names.map(keysOf).join(FIELD_END) + NAMES_END + rest.map(keysOf).join(FIELD_END),
    searchInitials: koreanNames.map(initialsOf).join(FIELD_END),
  };
}

/** The keys that a text is typed with, its letters and digits alone: no space, and nothing that a pattern could mean. */
export function keysOf(text: string): string {
  return decompose(text)
    .replace(/[^\p{L}\p{N}]/gu, "")
    .replace(/[\u1100-\u11c2]/g, keyOf);
}

function initialsOf(text: string): string {
  return (decompose(text).match(INITIAL) ?? []).map(keyOf).join("");
}

function decompose(text: string): string {
  return text.normalize("NFKD").toLowerCase();
}

function keyOf(jamo: string): string {
  const code = jamo.charCodeAt(0);
  const range = RANGES.findLast(({ from }) => from <= code);
  return range?.keys[code - range.from] ?? "";
}

export type SearchTerms = {
  /** All of them have to be in a product's text, or in its initials. */
  words: { keys: string; isInitials: boolean }[];
  /** The whole of it without its spaces; what has this in its name comes first. */
  phrase: string;
};

/** What was typed, cut to what can be meant; null where that is nothing. */
export function readSearch(typed: string): SearchTerms | null {
  const words = cutSearch(typed)
    .split(" ")
    .map((word) => ({ keys: keysOf(word), isInitials: CONSONANTS_ALONE.test(decompose(word)) }))
    .filter(({ keys }) => keys !== "")
    .slice(0, MOST_WORDS);
  if (words.length === 0) return null;
  return { words, phrase: words.map(({ keys }) => keys).join("") };
}

/** As it is shown and kept in the address: composed, trimmed and no longer than anybody types. */
export function cutSearch(typed: string): string {
  const text = typed.normalize("NFC").replace(/[\p{Cc}\p{Cs}\s]+/gu, " ");
  return [...text.trim()].slice(0, MOST_LETTERS).join("").trim();
}
