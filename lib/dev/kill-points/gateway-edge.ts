import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { Boundaries } from "./boundaries";

export type Edge = { url: string; close(): void };

/** Stands before the gateway: each request that is sent is a boundary, and each one that was answered. */
export async function openGatewayEdge(gatewayUrl: string, boundaries: Boundaries): Promise<Edge> {
  const server = createServer((request, response) => {
    // Whoever asked may be dead by now.
    carry(request, response, { gatewayUrl, boundaries }).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`, close };
}

type Carrying = { gatewayUrl: string; boundaries: Boundaries };

async function carry(
  request: IncomingMessage,
  response: ServerResponse,
  { gatewayUrl, boundaries }: Carrying,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  await boundaries.pass();
  const headers = new Headers();
  for (const name of ["authorization", "content-type", "accept"]) {
    const value = request.headers[name];
    if (typeof value === "string") headers.set(name, value);
  }
  const answer = await fetch(`${gatewayUrl}${request.url}`, {
    method: request.method ?? "GET",
    headers,
    ...(chunks.length > 0 && { body: Buffer.concat(chunks) }),
  });
  const body = Buffer.from(await answer.arrayBuffer());
  await boundaries.pass();
  response.writeHead(answer.status, { "content-type": answer.headers.get("content-type") ?? "" });
  response.end(body);
}
