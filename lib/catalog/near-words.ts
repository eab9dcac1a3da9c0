import { keysOf } from "./search-text";

/** Of this many keys of what was typed, one may be wrong. */
const KEYS_AN_ERROR = 3;

/**
 * What may have been meant: words that are near to what was typed, else the words that stand in it, as 청자 다관 in
 * 청자다관 and 머그 in 머그컵.
 */
export function suggestionsFor(typed: string, names: string[], most: number): string[] {
  const near = nearWords(typed, names, most);
  return near.length > 0 ? near : wordsWithin(typed, names);
}

/** One suggestion of all of them, in their order; the longest are taken first. */
function wordsWithin(typed: string, names: string[]): string[] {
  const words = names.flatMap(wordsOf).filter((word) => word.length > 1);
  let rest = typed.toLowerCase();
  const found: { word: string; at: number }[] = [];
  for (const word of words.sort((a, b) => b.length - a.length)) {
    const at = rest.indexOf(word.toLowerCase());
    if (at < 0) continue;
    found.push({ word, at });
    rest = rest.slice(0, at) + " ".repeat(word.length) + rest.slice(at + word.length);
  }
  const inOrder = found.sort((a, b) => a.at - b.at).map(({ word }) => word);
  return inOrder.length > 0 ? [inOrder.join(" ")] : [];
}

function wordsOf(name: string): string[] {
  return name.split(/[\s·,()]+/);
}

/**
 * Words of these names that are nearest to a mistyped one, by the keys that have to be struck otherwise: 찾짠 is
 * near to 찻잔. Those that are as near keep the order of the names; none is given that could be anything.
 */
function nearWords(typed: string, names: string[], most: number): string[] {
  const keys = keysOf(typed);
  const allowed = Math.floor(keys.length / KEYS_AN_ERROR);
  if (allowed === 0) return [];
  const words = new Set(names.flatMap(wordsOf).filter((word) => keysOf(word).length > 2));
  return [...words]
    .map((word) => ({ word, distance: editDistance(keys, keysOf(word)) }))
    .filter(({ distance }) => distance <= allowed)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ word }) => word);
}

/** How many letters are to be put in, left out, changed or swapped with their neighbour (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  let [before, last]: number[][] = [[], Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(
        Math.min(
          at(last, j) + 1,
          at(row, j - 1) + 1,
          at(last, j - 1) + (isSame ? 0 : 1),
          isSwapped ? at(before, j - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    [before, last] = [last, row];
  }
  return at(last, b.length);
}

/** Beyond a row's ends there is no way. */
function at(row: number[] | undefined, index: number): number {
  return row?.[index] ?? Number.POSITIVE_INFINITY;
}
