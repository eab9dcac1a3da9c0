import fc from "fast-check";
import { expect, test } from "vitest";
import { editDistance, suggestionsFor } from "./near-words";

const NAMES = [
  "마주 찻잔 두 개",
  "느티나무 찻상",
  "청자 상감 다관",
  "Celadon Inlaid Teapot",
  "A Pair of Tea Cups",
];

test.each([
  ["찾짠", ["찻잔"]],
  ["찻쟌", ["찻잔"]],
  ["다간", ["다관"]],
  ["teapto", ["Teapot"]],
  ["celedon", ["Celadon"]],
  ["청자다관", ["청자 다관"]],
  ["다관청자", ["다관 청자"]],
  ["찻잔컵", ["찻잔"]],
  ["CeladonCups", ["Celadon Cups"]],
  ["노트북", []],
  ["ㅋ", []],
  ["", []],
])("%s is near to %j", (typed, words) => {
  expect(suggestionsFor(typed, NAMES, 3)).toEqual(words);
});

test("the nearest come first, and no more than are asked for", () => {
  const names = ["찻잔", "찻장", "찻상"];
  expect(suggestionsFor("찻잔", names, 2)).toEqual(["찻잔", "찻장"]);
});

test("the distance is none to oneself, the same both ways, and at most the longer one's length", () => {
  const word = fc.string({ maxLength: 12, unit: fc.constantFrom("a", "b", "c") });
  fc.assert(
    fc.property(word, word, (a, b) => {
      const distance = editDistance(a, b);
      expect(distance).toBe(editDistance(b, a));
      expect(distance === 0).toBe(a === b);
      expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
      expect(distance).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
    }),
  );
});
