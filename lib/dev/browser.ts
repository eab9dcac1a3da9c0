import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { userInfo } from "node:os";
import path from "node:path";
import { chromium } from "@playwright/test";
import { DevError } from "./exit";
import { tail } from "./logs";
import { LOGS, packageFile } from "./paths";
import { launch } from "./processes";
import { step } from "./progress";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
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
  for (const [label, command, args] of installers()) {
    const exitCode = await step(label, () => launch({ command, args, logFile }).exited);
    const installed = exitCode === 0 ? findBrowser() : undefined;
    if (installed) return installed;
  }
  throw new DevError(
    `There is no Chromium, and none could be installed (${tail(logFile, 1)}). Install one, or set CHROMIUM_PATH to it.`,
  );
}

function installers(): [label: string, command: string, args: string[]][] {
  const playwright = [packageFile("@playwright/test/cli.js"), "install", "chromium"];
  const ways: [string, string, string[]][] = [
    ["Installing Playwright's Chromium", process.execPath, playwright],
  ];
  if (userInfo().uid === 0 && existsSync("/usr/bin/apt-get")) {
    const apt = "apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q chromium";
    ways.push(["Installing the system's Chromium", "sh", ["-c", apt]]);
  }
  return ways;
}
