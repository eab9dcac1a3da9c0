import { type AddressInfo, connect, createServer, type Socket } from "node:net";

export type Balancer = { url: string; close(): Promise<void> };

/**
 * One address before several processes, as in production: connections go to them in turn. One that does not take a
 * connection loses it, and whatever was on its way in it.
 */
export async function startBalancer(ports: () => readonly number[]): Promise<Balancer> {
  let turn = 0;
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const all = ports();
    turn += 1;
    const upstream = connect({ host: "localhost", port: all[turn % all.length] ?? 0 });
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      open.add(one);
      one.on("error", () => other.destroy());
      one.on("close", () => {
        open.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // Listening on a port, its address is no path.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}
