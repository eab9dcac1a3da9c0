import { readFileSync } from "node:fs";

/** The last lines of a log, for a message about what went wrong. */
export function tail(file: string, lines: number): string {
  try {
    return readFileSync(file, "utf8").trimEnd().split("\n").slice(-lines).join("\n");
  } catch {
    return "(no log)";
  }
}
