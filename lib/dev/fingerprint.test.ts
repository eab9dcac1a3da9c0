import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { fingerprint } from "./fingerprint";

let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "ongi-fingerprint-"));
  write("app/page.tsx", "page");
  write("lib/dev/tool.ts", "tool");
  write("package-lock.json", "{}");
});

afterEach(() => rmSync(root, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}

it("stays the same while nothing changes", () => {
  expect(fingerprint(root, ".next")).toBe(fingerprint(root, ".next"));
});

it.each([
  ["app/page.tsx", "other"],
  ["app/new.tsx", "new"],
  ["db/queries/orders.ts", "new"],
  ["public/logo.svg", "new"],
  ["package-lock.json", '{"a":1}'],
  ["next.config.mjs", "new"],
  ["proxy.ts", "new"],
  [".env.production", "A=1"],
])("a change of %s asks for a new build", (file, text) => {
  const before = fingerprint(root, ".next");
  write(file, text);
  expect(fingerprint(root, ".next")).not.toBe(before);
});

it.each(["lib/dev/tool.ts", "lib/money.test.ts", "e2e/buy.spec.ts", "README.md", "db/testing/factories.ts"])(
  "a change of %s does not",
  (file) => {
    const before = fingerprint(root, ".next");
    write(file, "changed");
    expect(fingerprint(root, ".next")).toBe(before);
  },
);

it("tells moved text from the same text, and one build folder from another", () => {
  const before = fingerprint(root, ".next");
  rmSync(path.join(root, "app/page.tsx"));
  write("app/moved.tsx", "page");
  expect(fingerprint(root, ".next")).not.toBe(before);
  expect(fingerprint(root, ".other")).not.toBe(fingerprint(root, ".next"));
});
