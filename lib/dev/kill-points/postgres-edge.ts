import { connect, createServer, type Socket } from "node:net";
import type { Boundaries } from "./boundaries";
import type { Edge } from "./gateway-edge";

const SIMPLE_QUERY = 0x51;
const SYNC = 0x53;
const FLUSH = 0x48;
const TERMINATE = 0x58;
const READY_FOR_QUERY = 0x5a;
/** What comes while a statement is only being prepared: nothing has been carried out yet. */
const PREPARING = new Set("1tTnSNRK".split("").map((letter) => letter.charCodeAt(0)));

/** Stands before Postgres: each query that is sent is a boundary, and each one that was answered. */
export async function openPostgresEdge(databaseUrl: string, boundaries: Boundaries): Promise<Edge> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    for (const [socket, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(socket);
      socket.on("close", () => other.destroy());
      socket.on("error", () => other.destroy());
    }
    carryQuestions(client, upstream, boundaries);
    carryAnswers(upstream, client, boundaries);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const url = new URL(databaseUrl);
  url.port = String(typeof address === "object" ? address?.port : "");
  const close = () => {
    for (const socket of sockets) socket.destroy();
    server.close();
  };
  return { url: url.href, close };
}

/** Everything up to a Sync is carried out together, so it is held back or let go together. */
function carryQuestions(from: Socket, to: Socket, boundaries: Boundaries): void {
  const send = inOrder(to, boundaries);
  let held: Buffer[] = [];
  let isFirst = true;
  onMessages(from, { hasType: () => !isFirst }, (message, type) => {
    held.push(message);
    const isQuestion = !isFirst && (type === SIMPLE_QUERY || type === SYNC);
    if (isFirst || isQuestion || type === FLUSH || type === TERMINATE) {
      send(Buffer.concat(held), isQuestion);
      held = [];
    }
    isFirst = false;
  });
}

function carryAnswers(from: Socket, to: Socket, boundaries: Boundaries): void {
  const send = inOrder(to, boundaries);
  let held: Buffer[] = [];
  let hasGreeted = false;
  onMessages(from, { hasType: () => true }, (message, type) => {
    if (held.length === 0 && PREPARING.has(type)) return send(message, false);
    held.push(message);
    if (type !== READY_FOR_QUERY) return;
    send(Buffer.concat(held), hasGreeted);
    hasGreeted = true;
    held = [];
  });
}

/** Nothing overtakes what is held at a boundary. */
function inOrder(to: Socket, boundaries: Boundaries) {
  let last = Promise.resolve();
  return (bytes: Buffer, isBoundary: boolean): void => {
    last = last.then(async () => {
      if (isBoundary) await boundaries.pass();
      if (!to.destroyed) to.write(bytes);
    });
  };
}

/** Cuts the stream into the protocol's messages: a letter (which the very first lacks), a length, and so many bytes. */
function onMessages(
  from: Socket,
  { hasType }: { hasType: () => boolean },
  take: (message: Buffer, type: number) => void,
): void {
  let rest: Buffer = Buffer.alloc(0);
  from.on("data", (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const head = hasType() ? 1 : 0;
      if (rest.length < head + 4) return;
      const size = head + rest.readInt32BE(head);
      if (rest.length < size) return;
      const message = rest.subarray(0, size);
      rest = rest.subarray(size);
      take(message, head ? (message[0] ?? 0) : 0);
    }
  });
}
