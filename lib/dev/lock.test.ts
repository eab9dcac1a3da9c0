import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { lockHolder, tryLock, withLock } from "./lock.mjs";
import { processIdentity } from "./process-identity.mjs";

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "ongi-lock-"));
  file = path.join(folder, "the.lock");
});

afterEach(() => rmSync(folder, { recursive: true }));

it("is held by one, and free when the work is done", async () => {
  await withLock(file, "a test", async () => {
    expect(lockHolder(file)).toBe(process.pid);
    expect(tryLock(file)).toBe(false);
  });
  expect(lockHolder(file)).toBe(0);
  expect(tryLock(file)).toBe(true);
});

it("is free when the work fails", async () => {
  const work = withLock(file, "a test", () => Promise.reject(new Error("no")));
  await expect(work).rejects.toThrow("no");
  expect(lockHolder(file)).toBe(0);
});

it.each([
  ["a process that is gone", "999999@1.boot"],
  ["another process that has the number by now", `${process.pid}@1.an-earlier-boot`],
  ["nobody, after a crash in the midst of writing", ""],
])("of %s is taken over", (_name, content) => {
  writeFileSync(file, content);
  expect(lockHolder(file)).toBe(0);
  tryLock(file);
  expect(tryLock(file)).toBe(true);
  expect(lockHolder(file)).toBe(process.pid);
});

it("knows a process by more than its number", () => {
  expect(processIdentity(process.pid)).toMatch(new RegExp(`^${process.pid}@.+`));
  expect(processIdentity(process.pid)).toBe(processIdentity(process.pid));
  expect(processIdentity(999_999)).toBe("");
});
