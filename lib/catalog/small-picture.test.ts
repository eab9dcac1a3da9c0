import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { withinPage } from "./small-picture";

test("a small drawing of ours is its own address, whole", async () => {
  const address = await withinPage("/products/celadon-teapot-1.svg");
  const [, svg] = /^data:image\/svg\+xml,([^"<>\n#]+)$/.exec(address) ?? [];
  const drawing = readFileSync(path.resolve("public/products/celadon-teapot-1.svg"), "utf8");
  expect(decodeURIComponent(svg ?? "")).toBe(drawing);
});

test.each([
  "https://pictures.example/products/celadon-teapot-1.svg",
  "/products/not-there.svg",
  "/products/photograph.jpg",
  "/products/../../app/icon.svg",
  "/products/../products/celadon-teapot-1.svg",
  "/icon.svg",
  "",
])("%j keeps its address", async (src) => {
  expect(await withinPage(src)).toBe(src);
});
