import { existsSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./paths";

/** Reads .env.local and .env as Next does; what the environment has already stands. The demo and the tests read none. */
export function loadEnvFiles(): void {
  for (const name of [".env.local", ".env"]) {
    const file = path.join(ROOT, name);
    if (existsSync(file)) process.loadEnvFile(file);
  }
}
