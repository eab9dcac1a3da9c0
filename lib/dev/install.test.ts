import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { isStale } from "./install.mjs";

const WANTED = {
  "": { name: "ongi" },
  "node_modules/next": { version: "16.4.6" },
  "node_modules/@next/swc-darwin-arm64": { version: "16.4.6", optional: true },
};

let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "ongi-install-"));
  mkdirSync(path.join(root, "node_modules"));
  writeFileSync(path.join(root, "package-lock.json"), JSON.stringify({ packages: WANTED }));
});

afterEach(() => rmSync(root, { recursive: true }));

function installed(text: string): void {
  writeFileSync(path.join(root, "node_modules/.package-lock.json"), text);
}

it.each([
  ["all is there, and nothing for other platforms", { "node_modules/next": { version: "16.4.6" } }, false],
  ["a version differs", { "node_modules/next": { version: "16.4.5" } }, true],
  ["a package is missing", {}, true],
])("when %s", (_name, packages, expected) => {
  installed(JSON.stringify({ packages }));
  expect(isStale(root)).toBe(expected);
});

it("after an install that never ended", () => {
  expect(isStale(root)).toBe(true);
  installed('{"packages":{"node_mod');
  expect(isStale(root)).toBe(true);
});
