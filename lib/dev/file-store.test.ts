import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createFileStore } from "./file-store";

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "ongi-store-"));
  file = path.join(folder, "sandbox.json");
});

afterEach(() => rmSync(folder, { recursive: true }));

it("knows after a restart what it knew before", async () => {
  const store = createFileStore(file);
  await store.run((state) => {
    state.seq = 7;
  });
  store.flush();
  expect(await createFileStore(file).run((state) => state.seq)).toBe(7);
});

it("is on the disk soon after a change, without being told", async () => {
  const store = createFileStore(file);
  await store.run((state) => {
    state.seq = 8;
  });
  await vi.waitFor(() => expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ seq: 8 }));
});

it("writes nothing when nothing was asked", () => {
  createFileStore(file).flush();
  expect(existsSync(file)).toBe(false);
});

it("starts anew from a file that cannot be read, and keeps that file", async () => {
  writeFileSync(file, '{"seq":');
  expect(await createFileStore(file).run((state) => state.seq)).toBe(0);
  expect(readFileSync(`${file}.broken`, "utf8")).toBe('{"seq":');
});
