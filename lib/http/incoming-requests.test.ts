import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, expect, it, test } from "vitest";
import { readable, watchIncomingRequests } from "./incoming-requests";

it.each([
  ["/", "/"],
  ["/products/%EC%B0%A8?x=%", "/products/%EC%B0%A8?x=%"],
  ["/%", "/%25"],
  ["/a%2/b%20c?t=%2", "/a%252/b%2520c?t=%2"],
  ["/%ff", "/%25ff"],
])("%s is read as %s", (address, expected) => {
  expect(readable(address)).toBe(expected);
});

const server = createServer(({ headers, url }, answer) => {
  answer.end(`${headers["x-ongi-peer"]} ${url}`);
});
afterAll(() => server.close());

test("the peer of every request is written down, over what the caller sent, and its address is made readable", async () => {
  watchIncomingRequests();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // Listening on a port, its address is no path.
  const { port } = server.address() as AddressInfo;
  const body = await new Promise<string>((resolve) => {
    request(
      { port, host: "127.0.0.1", path: "/%?t=%", headers: { "x-ongi-peer": "198.51.100.1" } },
      (answer) => {
        answer.setEncoding("utf8").on("data", resolve);
      },
    ).end();
  });
  expect(body).toBe("127.0.0.1 /%25?t=%");
});
