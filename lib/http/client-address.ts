import { isIP } from "node:net";
import { getEnv } from "@/lib/env";

/** Set by this server alone (incoming-requests.ts), over whatever a caller sent under this name. */
export const PEER_HEADER = "x-ongi-peer";

/**
 * Who is counted for a request: an IPv4 address, or an IPv6 network of 64 bits, all of which one customer has.
 * Without trusted proxies the socket's address; with n of them the n-th of X-Forwarded-For from the right, because
 * what stands left of it the caller may have made up.
 */
export function clientOf(headers: Headers, hops = getEnv().TRUSTED_PROXY_HOPS): string {
  const forwarded = (headers.get("x-forwarded-for") ?? "").split(",").map((entry) => entry.trim());
  const said = hops > 0 ? forwarded.at(-hops) : undefined;
  return networkOf(said ?? "") ?? networkOf(headers.get(PEER_HEADER) ?? "") ?? "unknown";
}

/** @returns null for what is no address. A port, as some proxies add, is left out. */
function networkOf(text: string): string | null {
  const bare = /^\[([^\]]+)\]/.exec(text)?.[1] ?? text;
  const address = /^\d+\.\d+\.\d+\.\d+/.exec(bare)?.[0] ?? bare.split("%", 1)[0] ?? "";
  if (isIP(address) === 4) return address;
  if (isIP(address) !== 6) return null;
  // The parser of addresses writes each in one way, an embedded IPv4 address too.
  const groups = expand(new URL(`http://[${address}]`).hostname.slice(1, -1));
  const [high = 0, low = 0] = groups.slice(6);
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (isMapped) return [high >> 8, high & 255, low >> 8, low & 255].join(".");
  return `${groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(":")}::/64`;
}

/** The eight groups of an IPv6 address. */
function expand(address: string): number[] {
  const [left = "", right] = address.split("::");
  const read = (part: string) =>
    part === "" ? [] : part.split(":").map((group) => Number.parseInt(group, 16));
  const [head, tail] = [read(left), read(right ?? "")];
  return [...head, ...new Array<number>(8 - head.length - tail.length).fill(0), ...tail];
}
