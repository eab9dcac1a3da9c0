import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/**
 * A page of one heading, for what the browser and this machine take for themselves: no shop can be faster, and a
 * machine on which this one is slow is no place to judge by milliseconds.
 */
export async function serveEmptyPage(): Promise<{ url: string; close(): void }> {
  const server = createServer((_request, response) => {
    response.setHeader("content-type", "text/html");
    response.end("<!doctype html><title>Empty</title><h1>Nothing else is on this page</h1>");
  });
  server.listen(0);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return { url: `http://localhost:${port}/`, close: () => server.close() };
}
