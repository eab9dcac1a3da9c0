import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type DatabaseHandle, openDatabase } from "@/db/client";
import { selectProducts } from "@/db/queries/catalog";
import { products, stockMoves, variants } from "@/db/schema";
import { createTestDatabase } from "@/db/testing/database";
import { SEED_PRODUCTS } from "./catalogue/all";
import { seedDatabase } from "./index";

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let handle: DatabaseHandle;

beforeAll(async () => {
  database = await createTestDatabase();
  await seedDatabase(database.url);
  handle = openDatabase({ url: database.url, pool: 1, prepare: false });
});

afterAll(async () => {
  await handle.end();
  await database.drop();
});

async function stockThatItsMovesDoNotExplain() {
  const moved = handle.db
    .select({ id: stockMoves.variantId, sum: sql<number>`sum(${stockMoves.delta})::int`.as("sum") })
    .from(stockMoves)
    .groupBy(stockMoves.variantId)
    .as("moved");
  return await handle.db
    .select({ id: variants.id })
    .from(variants)
    .leftJoin(moved, eq(moved.id, variants.id))
    .where(sql`${variants.stock} <> coalesce(${moved.sum}, 0)`);
}

test("every unit on the shelf is explained by a move", async () => {
  expect(await handle.db.$count(variants)).toBeGreaterThan(SEED_PRODUCTS.length);
  expect(await stockThatItsMovesDoNotExplain()).toEqual([]);
});

test("a second seed renews words and prices and leaves the stock alone", async () => {
  const id = "tea-cup-pair-white";
  await handle.db.update(variants).set({ price: 1, stock: 99 }).where(eq(variants.id, id));
  await handle.db.insert(stockMoves).values({ variantId: id, kind: "corrected", delta: -1, author: "test" });
  await seedDatabase(database.url);
  const [variant] = await handle.db.select().from(variants).where(eq(variants.id, id));
  expect(variant).toMatchObject({ price: 28_000, stock: 99 });
  expect(await stockThatItsMovesDoNotExplain()).toEqual([]);
});

test("products are paged by their place, each once and none left out", async () => {
  const seen: string[] = [];
  let after: number | undefined;
  for (let page = 0; page < 9; page += 1) {
    const rows = await selectProducts(handle.db, { after, limit: 4 });
    seen.push(...rows.map((row) => row.slug));
    after = rows.at(-1)?.position ?? after;
  }
  expect(seen).toEqual(SEED_PRODUCTS.map((product) => product.slug));
});

test("a category has its own and nothing else", async () => {
  const rows = await selectProducts(handle.db, { category: "tea", limit: 60 });
  const teas = SEED_PRODUCTS.filter((product) => product.category === "tea");
  expect(rows.map((row) => row.slug)).toEqual(teas.map((product) => product.slug));
  expect(await handle.db.$count(products)).toBe(SEED_PRODUCTS.length);
});
