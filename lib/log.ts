type Level = "info" | "warn" | "error";

/** One JSON line an event, for whatever collects the process's output. Never hand it what names a person, or a secret. */
export function log(level: Level, event: string, fields: Record<string, unknown> = {}): void {
  const line = JSON.stringify({ at: new Date().toISOString(), level, event, ...fields });
  (level === "info" ? process.stdout : process.stderr).write(`${line}\n`);
}

/** An error and its causes as texts, outermost first. Query parameters, which may name a person, are not in it. */
export function causesOf(error: unknown): string[] {
  const texts: string[] = [];
  for (let next = error; next instanceof Error && texts.length < 6; next = next.cause) {
    texts.push(`${next.name}: ${withoutParameters(next.message)}`);
  }
  return texts.length > 0 ? texts : [String(error)];
}

/** Drizzle writes the query's parameters into its message, behind a line of their own. */
function withoutParameters(message: string): string {
  return message.split("\nparams:")[0] ?? message;
}
