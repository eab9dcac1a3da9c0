export type Fields = Record<string, unknown>;
export type Body = { kind: "fields"; fields: Fields } | { kind: "too_large" } | { kind: "unreadable" };

export const MAX_BODY_BYTES = 1024 * 1024;

/** The body as named values, from JSON or a form; a form's `name[]` becomes a list. No body is no values. */
export async function readBody(request: Request): Promise<Body> {
  const text = await readText(request);
  if (text === null) return { kind: "too_large" };
  if (text.trim() === "") return { kind: "fields", fields: {} };
  const isForm = (request.headers.get("content-type") ?? "").includes("application/x-www-form-urlencoded");
  if (isForm) return { kind: "fields", fields: readForm(new URLSearchParams(text)) };
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null || Array.isArray(value)) return { kind: "unreadable" };
    return { kind: "fields", fields: { ...value } };
  } catch {
    return { kind: "unreadable" };
  }
}

async function readText(request: Request): Promise<string | null> {
  if (!request.body) return "";
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body) {
    size += chunk.byteLength;
    if (size > MAX_BODY_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function readForm(form: URLSearchParams): Fields {
  const fields: Fields = Object.create(null) as Fields;
  for (const key of new Set(form.keys())) {
    const values = form.getAll(key);
    if (key.endsWith("[]")) fields[key.slice(0, -2)] = values;
    else fields[key] = values.at(-1);
  }
  return fields;
}

/** A text that is there and not empty. Numbers count: form bodies do not tell them apart. */
export function textOf(fields: Fields, key: string): string | null {
  const value = fields[key];
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value !== "" ? value : null;
}

/** A number, given as one or as its text; null when absent, NaN when it is something else. */
export function numberOf(fields: Fields, key: string): number | null {
  const value = fields[key];
  if (value === undefined || value === null || value === "") return null;
  if (typeof value === "number") return value;
  return typeof value === "string" ? Number(value) : Number.NaN;
}

export function isTrue(value: unknown): boolean {
  return value === true || value === "true" || value === "1";
}
