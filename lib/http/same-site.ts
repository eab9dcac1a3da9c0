import { getEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";

/**
 * Refuses what another site made a browser send here, with the shopper's cookies. A caller that is no browser says
 * neither where it comes from nor has such cookies, and passes.
 * @throws AppError(forbidden)
 */
export function refuseCrossSite(headers: Headers): void {
  const site = headers.get("sec-fetch-site");
  if (site === "same-origin" || site === "none") return;
  const origin = headers.get("origin");
  if (site === null && origin === null) return;
  // Also a neighbour below the same domain is another site here; and behind two names of ours both are ours.
  if (site !== "cross-site" && origin !== null && isOurs(origin, headers)) return;
  throw new AppError("forbidden", { cause: new Error(`from ${origin}, ${site}`) });
}

function isOurs(origin: string, headers: Headers): boolean {
  if (origin === new URL(getEnv().APP_URL).origin) return true;
  if (!URL.canParse(origin)) return false;
  const { host } = new URL(origin);
  // A page of another site cannot set these two; and a proxy that replaces the one gives the other.
  return host === headers.get("host") || host === headers.get("x-forwarded-host");
}
