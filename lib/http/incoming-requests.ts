import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { PEER_HEADER } from "./client-address";

/**
 * Node tells of every request before Next sees it. Next hands a handler no socket, and where a caller sends
 * X-Forwarded-For, not even its address: it is written down here. And it answers 500 to an address with a stray `%`.
 */
export function watchIncomingRequests(): void {
  subscribe("http.server.request.start", (message) => {
    // What Node documents for this channel.
    const { request } = message as { request: IncomingMessage };
    request.headers[PEER_HEADER] = request.socket.remoteAddress ?? "";
    if (request.url) request.url = readable(request.url);
  });
}

/** The same address, or where its path cannot be decoded, one in which each `%` stands for itself. */
export function readable(address: string): string {
  const cut = address.indexOf("?");
  const path = cut < 0 ? address : address.slice(0, cut);
  try {
    decodeURIComponent(path);
    return address;
  } catch {
    return path.replaceAll("%", "%25") + address.slice(path.length);
  }
}
