import fc from "fast-check";
import { expect, test } from "vitest";
import { cutSearch, keysOf, readSearch, type Searchable, searchTextOf } from "./search-text";

const CUPS: Searchable = {
  category: "teaware",
  name: { ko: "마주 찻잔 두 개", en: "A Pair of Tea Cups" },
  summary: { ko: "둘이 마주 앉는 시간", en: "For two people" },
  options: [{ ko: "청자", en: "Celadon" }],
};

/** As the database compares them. */
function finds(typed: string, product: Searchable): boolean {
  const { searchText, searchInitials } = searchTextOf(product);
  const search = readSearch(typed);
  return (
    search?.words.every(({ keys, isInitials }) =>
      (isInitials ? searchInitials : searchText).includes(keys),
    ) ?? false
  );
}

test.each([
  ["찻잔", "the word"],
  ["찻 잔", "the word with a space in it"],
  ["찻잔두개", "words without their space"],
  ["ㅊㅈ", "its initials"],
  ["ㅁㅈㅊㅈ", "initials over a space"],
  ["ㅊ ㅈ", "initials apart"],
  ["찻ㅈ", "a syllable that is being typed"],
  ["찻자", "a syllable without its end yet"],
  ["cktwks", "the keyboard left in English"],
  ["찻잔".normalize("NFD"), "jamo apart, as some systems send them"],
  ["ＴＥＡ　ｃｕｐ", "wide letters"],
  ["tea cups", "English"],
  ["teacup", "English without its space"],
  ["celadon CUPS", "an option and a word of the name"],
  ["다기", "what its kind is called"],
  ["찻잔!", "a mark behind it"],
])("%s finds the tea cups: %s", (typed) => {
  expect(finds(typed, CUPS)).toBe(true);
});

test.each(["찻상", "ㅊㅋ", "teapot", "찻잔 teapot"])("%s does not find the tea cups", (typed) => {
  expect(finds(typed, CUPS)).toBe(false);
});

test.each(["", "   ", "%", "_%_", "'", "!?", "\u0000"])("%j asks for nothing", (typed) => {
  expect(readSearch(typed)).toBeNull();
});

test("what is typed together stays one consonant or two: ㄳ is ㄱ and ㅅ", () => {
  expect(readSearch("ㄳ")?.words).toEqual([{ keys: "rt", isInitials: true }]);
  expect(keysOf("쌀")).toBe(keysOf("살"));
});

test("a long text is cut, and has few words", () => {
  expect([...cutSearch("가".repeat(500))]).toHaveLength(60);
  expect(readSearch("가 ".repeat(30))?.words).toHaveLength(6);
});

test("any text becomes letters and digits alone, and finds a product of that name", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (typed) => {
      const search = readSearch(typed);
      for (const { keys } of search?.words ?? []) expect(keys).toMatch(/^[\p{L}\p{N}]+$/u);
      if (!search || search.words.some(({ isInitials }) => isInitials)) return;
      expect(finds(typed, { ...CUPS, name: { ko: typed, en: "" } })).toBe(true);
    }),
  );
});

test("every beginning of a Korean word, key by key, finds it", () => {
  const syllables = fc.array(fc.integer({ min: 0xac00, max: 0xd7a3 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(syllables, (codes) => {
      const word = String.fromCharCode(...codes);
      const keys = keysOf(word);
      for (let length = 1; length <= codes.length; length += 1) {
        expect(keys.startsWith(keysOf(word.slice(0, length)))).toBe(true);
      }
    }),
  );
});
