import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type DatabaseHandle, openDatabase } from "@/db/client";
import { products, variants } from "@/db/schema";
import { createTestDatabase } from "@/db/testing/database";
import { browseProducts, countProducts } from "./browse-products";
import { type BrowseQuery, EVERYTHING, SORTS, type Sort } from "./browse-query";
import { searchTextOf } from "./search-text";

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let handle: DatabaseHandle;

const COUNT = 23;

beforeAll(async () => {
  database = await createTestDatabase();
  handle = openDatabase({ url: database.url, pool: 4, prepare: true });
  // Three prices, two kinds, some sold out, all made in one moment: everything is tied to something.
  for (let index = 0; index < COUNT; index += 1) {
    await plant(index, { price: 10_000 * (1 + (index % 3)), stock: index % 5 === 0 ? 0 : 4 });
  }
  await plant(COUNT, { price: 5_000, name: { ko: "마주 찻잔 두 개", en: "A Pair of Tea Cups" } });
  await plant(COUNT + 1, { price: 6_000, name: { ko: "찻 상", en: "Tray" }, summary: "찻잔을 올려요" });
  await handle.db.update(products).set({ createdAt: sql`now()` });
});

afterAll(async () => {
  await handle.end();
  await database.drop();
});

type Plant = { price: number; stock?: number; name?: { ko: string; en: string }; summary?: string };

async function plant(index: number, { price, stock = 1, name, summary = "요약" }: Plant): Promise<void> {
  const words = {
    category: index % 2 ? "tea" : "table",
    name: name ?? { ko: `그릇 ${index}`, en: `Bowl ${index}` },
    summary: { ko: summary, en: "Summary" },
  };
  await handle.db.insert(products).values({
    ...{ id: `p${index}`, slug: `p${index}`, position: index + 1, images: [] },
    ...words,
    description: { ko: "설명", en: "Description" },
    ...searchTextOf({ ...words, options: [] }),
  });
  const option = { ko: "흰색", en: "White" };
  await handle.db.insert(variants).values([
    { id: `p${index}-b`, productId: `p${index}`, option, price: price + 500, stock: 0, position: 2 },
    { id: `p${index}-a`, productId: `p${index}`, option, price, stock, position: 1 },
  ]);
}

async function walk(query: Partial<BrowseQuery>, limit: number): Promise<{ slug: string; price: number }[]> {
  const seen: { slug: string; price: number }[] = [];
  let after: BrowseQuery["after"] = null;
  do {
    const page = await browseProducts({ ...EVERYTHING, ...query, after }, limit, handle.db);
    seen.push(...page.products.map(({ slug, variants: [first] }) => ({ slug, price: first?.price ?? 0 })));
    after = page.next;
  } while (after);
  return seen;
}

test.each(SORTS.flatMap((sort) => [1, 4, 5, 100].map((limit): [Sort, number] => [sort, limit])))(
  "sorted by %s, %d a page: each product once, none left out, whatever is tied",
  async (sort, limit) => {
    const seen = await walk({ sort }, limit);
    expect(new Set(seen.map(({ slug }) => slug)).size).toBe(COUNT + 2);
    expect(seen).toHaveLength(COUNT + 2);
    expect(seen).toEqual(await walk({ sort }, 7));
    const prices = seen.map(({ price }) => price);
    if (sort === "cheapest") expect(prices).toEqual([...prices].sort((a, b) => a - b));
    if (sort === "dearest") expect(prices).toEqual([...prices].sort((a, b) => b - a));
  },
);

test("the newest stand first", async () => {
  await handle.db
    .update(products)
    .set({ createdAt: sql`now() + interval '1 minute'` })
    .where(eq(products.id, "p7"));
  expect((await walk({ sort: "newest" }, 3))[0]?.slug).toBe("p7");
});

test("filters hold together, and the count is of the whole list", async () => {
  const query = { category: "tea", isInStock: true, minPrice: 10_000, maxPrice: 20_000 } as const;
  const seen = await walk({ ...query, sort: "cheapest" }, 2);
  const expected = Array.from({ length: COUNT }, (_, index) => index).filter(
    (index) => index % 2 === 1 && index % 5 !== 0 && index % 3 !== 2,
  );
  expect(seen.map(({ slug }) => slug).sort()).toEqual(expected.map((index) => `p${index}`).sort());
  expect(await countProducts({ ...EVERYTHING, ...query }, handle.db)).toBe(expected.length);
});

test.each([
  ["찻잔", ["p23", "p24"]],
  ["찻 잔", ["p23", "p24"]],
  ["찻상", ["p24"]],
  ["ㅊㅈ", ["p23"]],
  ["teacup", ["p23"]],
  ["찻잔 tray", ["p24"]],
  ["노트북", []],
  ["%", []],
  ["_", []],
])("searching %s finds %j, those that are called so first", async (q, slugs) => {
  expect((await walk({ q }, 1)).map(({ slug }) => slug)).toEqual(slugs);
});

test("a product's price follows its cheapest option, whoever writes it and at once", async () => {
  const priceFrom = async () =>
    (await handle.db.select().from(products).where(eq(products.id, "p1")))[0]?.priceFrom;
  const set = (id: string, price: number) =>
    handle.db.update(variants).set({ price }).where(eq(variants.id, id));
  await Promise.all([set("p1-a", 900), set("p1-b", 800)]);
  expect(await priceFrom()).toBe(800);
  await handle.db.delete(variants).where(eq(variants.id, "p1-b"));
  expect(await priceFrom()).toBe(900);
  await handle.db.delete(variants).where(eq(variants.id, "p1-a"));
  expect(await priceFrom()).toBe(0);
});
