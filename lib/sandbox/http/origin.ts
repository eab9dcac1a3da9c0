/** Hosts under which the asker may know this server: behind a proxy the browser's differs from ours. */
function hostsOf(request: Request): string[] {
  const forwarded = request.headers.get("x-forwarded-host")?.split(",")[0]?.trim();
  const host = request.headers.get("host") ?? new URL(request.url).host;
  return forwarded ? [forwarded, host] : [host];
}

/** The origin that asked, as it sees us; addresses in answers are made from it. */
export function ownOrigin(request: Request): string {
  const proto = request.headers.get("x-forwarded-proto")?.split(",")[0]?.trim();
  const scheme =
    proto === "https" || proto === "http" ? proto : new URL(request.url).protocol.replace(":", "");
  return `${scheme}://${hostsOf(request)[0]}`;
}

/** A browser on another site's page must not operate this; clients that are no browser send no Origin. */
export function isCrossSite(request: Request): boolean {
  const fetchSite = request.headers.get("sec-fetch-site");
  if (fetchSite === "cross-site" || fetchSite === "same-site") return true;
  const origin = request.headers.get("origin");
  if (origin === null) return false;
  try {
    return !hostsOf(request).includes(new URL(origin).host);
  } catch {
    return true;
  }
}
