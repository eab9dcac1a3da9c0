/**
 * Whether Next's router asks for a page to show it inside of the document that is there. Its own headers are taken
 * off before the proxy sees them; browsers of before 2023 do not say what a request is for, but never ask for a
 * document without naming HTML.
 */
export function isSoftNavigation({ method, headers }: { method: string; headers: Headers }): boolean {
  if (method !== "GET") return false;
  const purpose = headers.get("sec-fetch-dest");
  if (purpose) return purpose === "empty";
  return headers.has("referer") && !(headers.get("accept") ?? "").includes("text/html");
}
