import {
  DIFFERENCES,
  type DifferenceKind,
  type Found,
  isDifference,
  PENDING,
  type PendingKind,
} from "./audit-kinds";

type Sums<K extends string> = {
  /** The first of each kind. */
  found: Found<K>[];
  /** All of them. */
  counts: Record<K, number>;
  won: Record<K, number>;
};

/** Counts everything that is found and keeps the first `keep` of each kind, so that memory stays bounded. */
export class Tally {
  #keep: number;
  readonly differences = emptySums<DifferenceKind>(DIFFERENCES);
  readonly pending = emptySums<PendingKind>(PENDING);

  constructor(keep: number) {
    this.#keep = keep;
  }

  add(found: Found): void {
    this.addCounted([found], { count: 1, won: found.won });
  }

  /** Some of a kind, with the count and the sum of all of that kind. */
  addCounted(found: Found[], { count, won }: { count: number; won: number }): void {
    const [first] = found;
    if (!first) return;
    const { kind } = first;
    if (isDifference(kind)) add(this.differences, kind, found, { count, won, keep: this.#keep });
    else add(this.pending, kind, found, { count, won, keep: this.#keep });
  }
}

function emptySums<K extends string>(kinds: Record<K, string>): Sums<K> {
  // The keys of a constant are its names.
  const zero = () => Object.fromEntries(Object.keys(kinds).map((kind) => [kind, 0])) as Record<K, number>;
  return { found: [], counts: zero(), won: zero() };
}

function add<K extends string>(
  sums: Sums<K>,
  kind: K,
  found: Found[],
  { count, won, keep }: { count: number; won: number; keep: number },
): void {
  const room = Math.max(0, keep - sums.counts[kind]);
  sums.found.push(...found.slice(0, room).map((one) => ({ ...one, kind })));
  sums.counts[kind] += count;
  sums.won[kind] += won;
}
