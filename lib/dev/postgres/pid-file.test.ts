import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findPostmaster, parsePidFile } from "./pid-file";

const TEXT = "4242\n/data/pg\n1700000000\n5433\n\n127.0.0.1\n  123  456\nready   \n";

describe("postmaster.pid", () => {
  it.each([
    ["of a server that is up", TEXT, { pid: 4242, dataDir: "/data/pg", port: 5433, ready: true }],
    [
      "of one that starts",
      TEXT.replace("ready", "starting"),
      { pid: 4242, dataDir: "/data/pg", port: 5433, ready: false },
    ],
    ["cut short", "4242\n/data/pg\n", null],
    ["empty", "", null],
    ["of a single-user server", TEXT.replace("4242", "-4242"), null],
    ["of something else", "hello\nworld\n1\nx\n", null],
  ])("%s", (_name, text, expected) => {
    expect(parsePidFile(text)).toEqual(expected);
  });
});

describe("the server of a data folder", () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(path.join(tmpdir(), "ongi-pid-"));
    writeFileSync(path.join(dataDir, "postmaster.pid"), TEXT);
  });
  afterEach(() => rmSync(dataDir, { recursive: true }));

  it("is found by the process that has the folder open", () => {
    const found = findPostmaster(dataDir, () => `/opt/native/bin/postgres -D ${dataDir} -c port=5433`);
    expect(found).toEqual({ pid: 4242, port: 5433 });
  });

  it.each([
    ["the process is gone", ""],
    ["another program has its number by now", "/usr/bin/vim notes"],
    ["another server has its number by now", "/opt/native/bin/postgres -D /elsewhere"],
    ["the other server's folder only begins alike", "/opt/native/bin/postgres -D DATADIR-2"],
  ])("is nobody's when %s", (_name, command) => {
    expect(findPostmaster(dataDir, () => command.replace("DATADIR", dataDir))).toBeNull();
  });

  it("is nobody's without a pid file", () => {
    rmSync(path.join(dataDir, "postmaster.pid"));
    expect(findPostmaster(dataDir)).toBeNull();
  });
});
