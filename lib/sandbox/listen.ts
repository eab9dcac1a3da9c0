import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import type { SandboxConfig } from "./config";
import { createSandbox, type SandboxServer } from "./create-sandbox";
import { MAX_BODY_BYTES } from "./http/read-request";
import { CONNECTION_HEADER } from "./http/responses";
import type { SandboxStore } from "./store";

export type ListeningSandbox = { url: string; close(): Promise<void>; idle(): Promise<void> };

/** Serves the sandbox over HTTP. Port 0 takes a free one; `close` ends open connections. */
export async function listenSandbox(options: {
  config: SandboxConfig;
  store: SandboxStore;
  port: number;
  host?: string | undefined;
}): Promise<ListeningSandbox> {
  const { config, store, port, host = "127.0.0.1" } = options;
  const sandbox = createSandbox({ config, store });
  const server = createServer((incoming, outgoing) => {
    serve(sandbox, incoming, outgoing).catch(() => {
      if (!outgoing.headersSent) outgoing.writeHead(500);
      outgoing.end();
    });
  });
  // Longer than clients keep idle connections, so that none is closed under a request.
  server.keepAliveTimeout = 75_000;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const actualPort = typeof address === "object" && address ? address.port : port;
  return {
    url: `http://${host === "127.0.0.1" || host === "0.0.0.0" || host === "::" ? "localhost" : host}:${actualPort}`,
    idle: () => sandbox.idle(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function serve(
  sandbox: SandboxServer,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const request = await toRequest(incoming, outgoing);
  if (!request) {
    outgoing.writeHead(400).end();
    return;
  }
  const response = await sandbox.fetch(request);
  if (response.headers.get(CONNECTION_HEADER) === "destroy") {
    outgoing.destroy();
    return;
  }
  const plain = Buffer.from(await response.arrayBuffer());
  const isZipped = isPage(response) && takesGzip(incoming);
  const body = isZipped ? gzipSync(plain) : plain;
  const zipped = isZipped ? ["content-encoding", "gzip"] : [];
  outgoing.writeHead(response.status, [...[...response.headers].flat(), ...zipped]);
  outgoing.end(incoming.method === "HEAD" ? undefined : body);
}

/** The shop's checkout opens four frames of the gateway's at once; its REST answers stay as they are, to be read by eye. */
function isPage({ headers }: Response): boolean {
  return /^text\/(html|javascript)|^application\/javascript/.test(headers.get("content-type") ?? "");
}

function takesGzip({ headers }: IncomingMessage): boolean {
  // A client that names it to decline it (`gzip;q=0`) gets pages plain, too.
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(String(headers["accept-encoding"] ?? ""));
}

/** Null when the request line or the host makes no address. Its signal aborts when the client goes away. */
async function toRequest(incoming: IncomingMessage, outgoing: ServerResponse): Promise<Request | null> {
  const body = await readBytes(incoming);
  const gone = new AbortController();
  outgoing.once("close", () => gone.abort());
  const method = incoming.method ?? "GET";
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headersDistinct))
    for (const one of value ?? []) headers.append(name, one);
  try {
    const url = new URL(incoming.url ?? "/", `http://${incoming.headers.host ?? "localhost"}`);
    const hasBody = method !== "GET" && method !== "HEAD" && body.byteLength > 0;
    return new Request(url, { method, headers, signal: gone.signal, ...(hasBody ? { body } : {}) });
  } catch {
    return null;
  }
}

/** Reads on past the limit by nothing: the handler sees one byte too many and refuses. */
async function readBytes(incoming: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    const bytes = Buffer.from(chunk);
    size += bytes.byteLength;
    if (size <= MAX_BODY_BYTES) chunks.push(bytes);
    else if (chunks.length > 0) chunks.length = 0;
  }
  return size > MAX_BODY_BYTES ? new Uint8Array(MAX_BODY_BYTES + 1) : new Uint8Array(Buffer.concat(chunks));
}
