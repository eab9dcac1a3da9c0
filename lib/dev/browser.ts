import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { userInfo } from "node:os";
import path from "node:path";
import { chromium } from "@playwright/test";
import { DevError } from "./exit";
import { LOGS, packageFile } from "./paths";
import { launch } from "./processes";
import { step } from "./progress";

/** The one without a window first: it does the same in two thirds of the time. */
const NAMES = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
];
const APPLICATIONS = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** A Chromium of this machine that starts: Playwright's own, else an installed one. */
export function findBrowser(): string | undefined {
  const onPath = (process.env.PATH ?? "")
    .split(path.delimiter)
    .flatMap((folder) => NAMES.map((name) => path.join(folder, name)));
  const candidates = [process.env.CHROMIUM_PATH, chromium.executablePath(), ...onPath, ...APPLICATIONS];
  return candidates.find((file) => file !== undefined && existsSync(file) && starts(file));
}

/** One whose libraries are missing is no browser: it is asked for its version. */
function starts(file: string): boolean {
  if (process.platform === "win32") return true;
  try {
    return /\d+\.\d+/.test(
      execFileSync(file, ["--version"], { encoding: "utf8", stdio: "pipe", timeout: 20_000 }),
    );
  } catch {
    return false;
  }
}

/** Finds a Chromium, or installs one: Playwright's, else the system's. */
export async function ensureBrowser(): Promise<string> {
  const found = findBrowser();
  if (found) return found;
  const logFile = path.join(LOGS, "browser.log");
  for (const { label, command, args } of installers()) {
    const isInstalled = await step(label, () => runInstaller(command, args, logFile)).catch(() => false);
    const installed = isInstalled ? findBrowser() : undefined;
    if (installed) return installed;
  }
  throw new DevError(
    `There is no Chromium, and none could be installed (${logFile}). Install one, or set CHROMIUM_PATH to it.`,
  );
}

async function runInstaller(command: string, args: string[], logFile: string): Promise<true> {
  if ((await launch({ command, args, logFile }).exited) !== 0) throw new Error(`${command} failed`);
  return true;
}

type Installer = { label: string; command: string; args: string[] };

function installers(): Installer[] {
  const playwright = {
    label: "Installing Playwright's Chromium",
    command: process.execPath,
    args: [packageFile("@playwright/test/cli.js"), "install", "chromium"],
  };
  if (userInfo().uid !== 0 || !existsSync("/usr/bin/apt-get")) return [playwright];
  const install = "DEBIAN_FRONTEND=noninteractive apt-get install -y -q";
  const apt = `apt-get update -q && { ${install} chromium-headless-shell || ${install} chromium; }`;
  return [playwright, { label: "Installing the system's Chromium", command: "sh", args: ["-c", apt] }];
}
