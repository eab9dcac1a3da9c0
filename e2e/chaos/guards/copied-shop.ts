import { constants, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { BUILD_CANARIES } from "../../../lib/dev/canaries";
import { DevError, onExit } from "../../../lib/dev/exit";
import { tail } from "../../../lib/dev/logs";
import { LOGS, ROOT } from "../../../lib/dev/paths";
import { processIdentity } from "../../../lib/dev/process-identity.mjs";
import { launch } from "../../../lib/dev/processes";
import type { Guard } from "./all";

const PREFIX = "ongi-copy-";
const LEFT_OUT = [".git", ".next", ".data", "test-results", "playwright-report"];

export type CopiedShop = {
  root: string;
  /** Builds the copy with this text changed, from the sources as they are otherwise. */
  buildWith(edit: NonNullable<Guard["edit"]>): Promise<void>;
  remove(): void;
};

/** A copy of this clone outside of it, so that nothing that is taken out of it ever lies in the product's folder. */
export function copyShop(): CopiedShop {
  removeAbandoned();
  const root = mkdtempSync(path.join(tmpdir(), `${PREFIX}${process.pid}-`));
  const remove = () => rmSync(root, { recursive: true, force: true });
  const forget = onExit(remove);
  cpSync(ROOT, root, {
    recursive: true,
    verbatimSymlinks: true,
    mode: constants.COPYFILE_FICLONE,
    filter: (source) => !LEFT_OUT.includes(path.relative(ROOT, source)),
  });
  return {
    root,
    buildWith: async ({ file, find, replace }) => {
      const source = readFileSync(path.join(ROOT, file), "utf8");
      if (source.split(find).length !== 2) {
        throw new DevError(`${file} has "${find.trim()}" not once: e2e/chaos/guards/all.ts has to follow it`);
      }
      writeFileSync(
        path.join(root, file),
        source.replace(find, () => replace),
      );
      try {
        await build(root);
      } finally {
        writeFileSync(path.join(root, file), source);
      }
    },
    remove: () => {
      forget();
      remove();
    },
  };
}

/** Of runs that were killed, told by the process number in their names. */
function removeAbandoned(): void {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const isAlive = processIdentity(Number.parseInt(name.slice(PREFIX.length), 10)) !== "";
    if (!isAlive) rmSync(path.join(tmpdir(), name), { recursive: true, force: true });
  }
}

async function build(root: string): Promise<void> {
  const logFile = path.join(LOGS, "build-of-copy.log");
  const { NODE_ENV: _, NEXT_DIST_DIR: __, ...env } = process.env;
  const running = launch({
    command: process.execPath,
    args: [path.join(root, "node_modules/next/dist/bin/next"), "build"],
    cwd: root,
    env: { ...env, ...BUILD_CANARIES, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    logFile,
  });
  if ((await running.exited) !== 0) throw new DevError(`The copy does not build:\n${tail(logFile, 40)}`);
}
