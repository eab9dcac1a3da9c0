import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type BrowseQuery,
  browsePath,
  countFilters,
  EVERYTHING,
  parseBrowseQuery,
  SORTS,
} from "./browse-query";
import { CATEGORIES } from "./product";
import { cutSearch } from "./search-text";

function parsePath(path: string): BrowseQuery {
  return parseBrowseQuery(Object.fromEntries(new URL(path, "http://localhost").searchParams));
}

const won = fc.option(fc.integer({ min: 1, max: 9_999_999 }));
const queries: fc.Arbitrary<BrowseQuery> = fc
  .record({
    q: fc.string({ maxLength: 30, unit: "grapheme" }).map(cutSearch),
    category: fc.option(fc.constantFrom(...CATEGORIES)),
    sort: fc.constantFrom(...SORTS),
    isInStock: fc.boolean(),
    minPrice: won,
    maxPrice: won,
    after: fc.option(fc.record({ key: fc.maxSafeNat(), position: fc.integer({ min: 0, max: 999_999_999 }) })),
  })
  .filter(({ minPrice, maxPrice }) => (minPrice ?? 0) <= (maxPrice ?? Number.POSITIVE_INFINITY));

test("an address brings back the list that it was made from", () => {
  fc.assert(
    fc.property(queries, (query) => {
      expect(parsePath(browsePath(query))).toEqual(query);
    }),
  );
});

test("no address fails, and what it means has an address that means the same", () => {
  const value = fc.oneof(fc.string(), fc.array(fc.string(), { maxLength: 3 }), fc.constant(undefined));
  const names = fc.constantFrom("q", "category", "sort", "stock", "min", "max", "after", "__proto__", "x");
  fc.assert(
    fc.property(fc.dictionary(names, value), (parameters) => {
      const query = parseBrowseQuery(parameters);
      expect(parsePath(browsePath(query))).toEqual(query);
    }),
  );
});

test("what is as usual is not in the address", () => {
  expect(browsePath(EVERYTHING)).toBe("/search");
  expect(browsePath({ ...EVERYTHING, q: "찻 잔", sort: "cheapest" })).toBe(
    "/search?q=%EC%B0%BB+%EC%9E%94&sort=cheapest",
  );
});

test.each([
  [{ min: "10,000원", max: "30000" }, 10_000, 30_000],
  [{ min: "30000", max: "10000" }, 10_000, 30_000],
  [{ min: "", max: "" }, null, null],
  [{ min: "0" }, null, null],
  [{ min: "-5", max: "1e9" }, null, null],
  [{ max: "999999999999" }, null, 99_999_999],
])("prices %j", (parameters, minPrice, maxPrice) => {
  expect(parseBrowseQuery(parameters)).toMatchObject({ minPrice, maxPrice });
});

test("of a name that comes twice, the last one counts", () => {
  expect(parseBrowseQuery({ category: ["tea", "teaware"] }).category).toBe("teaware");
});

test("counts what is filtered, a price range as one", () => {
  const query = parseBrowseQuery({
    category: "tea",
    min: "1",
    max: "9",
    stock: "in",
    q: "차",
    sort: "newest",
  });
  expect([countFilters(query), countFilters(EVERYTHING)]).toEqual([3, 0]);
});
