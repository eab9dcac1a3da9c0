import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createFileStore, type FileStore } from "./file-store";

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "ongi-store-"));
  file = path.join(folder, "sandbox.json");
});

const opened: FileStore[] = [];

function openStore(): FileStore {
  const store = createFileStore(file);
  opened.push(store);
  return store;
}

afterEach(() => {
  // A store that still means to write would make the folder anew.
  for (const store of opened.splice(0)) store.flush();
  rmSync(folder, { recursive: true });
});

it("knows after a restart what it knew before", async () => {
  const store = openStore();
  await store.run((state) => {
    state.seq = 7;
  });
  store.flush();
  expect(await openStore().run((state) => state.seq)).toBe(7);
});

it("is on the disk soon after a change, without being told", async () => {
  const store = openStore();
  await store.run((state) => {
    state.seq = 8;
  });
  await vi.waitFor(() => expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ seq: 8 }));
});

it("writes nothing when nothing was asked", () => {
  openStore().flush();
  expect(existsSync(file)).toBe(false);
});

it("starts anew from a file that cannot be read, and keeps that file", async () => {
  writeFileSync(file, '{"seq":');
  expect(await openStore().run((state) => state.seq)).toBe(0);
  expect(readFileSync(`${file}.broken`, "utf8")).toBe('{"seq":');
});
