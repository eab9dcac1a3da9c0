import { expect, test } from "vitest";
import { firstChoice } from "./price-of";

const option = (id: string, price: number, stock: number) => ({ id, name: id, price, stock });

test.each([
  ["the cheapest, wherever it stands", [option("a", 9_000, 3), option("b", 7_000, 1)], "b"],
  ["the first of two that cost the same", [option("a", 7_000, 3), option("b", 7_000, 9)], "a"],
  ["the next that can be had", [option("a", 7_000, 0), option("b", 9_000, 1), option("c", 8_000, 1)], "c"],
  ["the first of those that are all gone", [option("a", 9_000, 0), option("b", 7_000, 0)], "a"],
  ["nothing of nothing", [], undefined],
])("chosen beforehand is %s", (_, options, id) => {
  expect(firstChoice(options)?.id).toBe(id);
});
