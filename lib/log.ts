type Level = "info" | "warn" | "error";

/** One JSON line an event, for whatever collects the process's output. Never hand it what names a person, or a secret. */
export function log(level: Level, event: string, fields: Record<string, unknown> = {}): void {
  const line = JSON.stringify({ at: new Date().toISOString(), level, event, ...fields });
  (level === "info" ? process.stdout : process.stderr).write(`${line}\n`);
}

/** An error and its causes as texts, outermost first. Values, which may name a person, are not in it. */
export function causesOf(error: unknown): string[] {
  const texts: string[] = [];
  for (let next = error; next instanceof Error && texts.length < 6; next = next.cause) {
    texts.push(`${next.name}: ${withoutValues(next)}`);
  }
  return texts.length > 0 ? texts : [typeof error === "string" ? error : typeof error];
}

/**
 * Drizzle writes the query's parameters into its message, behind a line of their own, and a parser what it could not
 * read, such as a gateway's answer.
 */
function withoutValues({ name, message }: Error): string {
  if (name === "SyntaxError") return message.replace(/"[\s\S]*"/, "…");
  return message.split("\nparams:")[0] ?? message;
}

/** Next prints an error that a page met with all that it holds, a query's parameters too: where it arose is enough. */
export function guardConsole(target: Pick<Console, "error">): void {
  const print = target.error.bind(target);
  target.error = (...parts: unknown[]) => {
    print(...parts.map((part) => (part instanceof Error ? withoutContent(part) : part)));
  };
}

function withoutContent(error: Error): string {
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return [causesOf(error).join(" ← "), ...frames.slice(0, 8)].join("\n");
}
