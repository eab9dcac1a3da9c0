import path from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url)).replace(/[\\/]$/, "");
export const DATA = path.join(ROOT, ".data");
export const LOGS = path.join(DATA, "logs");
export const MIGRATIONS = path.join(ROOT, "db/migrations");

/** The file that a package's command runs; the shims in .bin are shell scripts on Windows. */
export function packageFile(...parts: string[]): string {
  return path.join(ROOT, "node_modules", ...parts);
}
