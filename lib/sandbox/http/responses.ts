/** A fetch handler cannot end a connection; the server around it does when an answer carries this header. */
export const CONNECTION_HEADER = "x-sandbox-connection";

/** Where no server can cut the line (a mount), the client sees an empty 502 instead. */
export function destroyedConnection(): Response {
  return new Response(null, { status: 502, headers: { [CONNECTION_HEADER]: "destroy" } });
}

export function json(status: number, body: unknown): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/json; charset=UTF-8", "cache-control": "no-store" },
  });
}

export function problem(status: number, error: string): Response {
  return json(status, { error });
}

/** `location` is a path or an address; 303 so that the browser follows with GET. */
export function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
}

/** JSON as the gateway writes it: keys in alphabetical order, beyond ASCII and `/` escaped. */
export function wireJson(value: unknown): string {
  return serialise(value)
    .replace(/\//g, "\\/")
    .replace(/[\u007f-\uffff]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

function serialise(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(serialise).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value ?? null);
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${serialise(one)}`).join(",")}}`;
}
