import { expect, test } from "vitest";
import { parseSeen } from "./seen-products";

const CUP = { slug: "cup", src: "/products/cup-1.svg", name: { ko: "잔", en: "Cup" } };

test.each([
  ["nothing", ""],
  ["no JSON", "[{"],
  ["no list", JSON.stringify(CUP)],
  ["nothing in it", "[null, 4, []]"],
  ["no name", JSON.stringify([{ ...CUP, name: "잔" }])],
  ["a foreign picture", JSON.stringify([{ ...CUP, src: "//evil.example/x.svg" }])],
])("a storage with %s shows nothing", (_, text) => {
  expect(parseSeen(text)).toEqual([]);
});

test("keeps what is ours, and eight of it at most", () => {
  const many = Array.from({ length: 20 }, (_, index) => ({ ...CUP, slug: `cup-${index}` }));
  expect(parseSeen(JSON.stringify([null, CUP, ...many]))).toEqual([CUP, ...many.slice(0, 7)]);
});
