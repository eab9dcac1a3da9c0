import { createServer, type Server } from "node:net";
import { afterEach, expect, it } from "vitest";
import { freePort, isPortTaken } from "./ports";

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function listen(port: number, host: string): Promise<void> {
  const server = createServer();
  servers.push(server);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
}

it.each(["127.0.0.1", "0.0.0.0"])(
  "a port on which %s listens is taken, and free again afterwards",
  async (host) => {
    const port = await freePort();
    expect(await isPortTaken(port)).toBe(false);
    await listen(port, host);
    expect(await isPortTaken(port)).toBe(true);
    await new Promise((resolve) => servers.pop()?.close(resolve));
    expect(await isPortTaken(port)).toBe(false);
  },
);
