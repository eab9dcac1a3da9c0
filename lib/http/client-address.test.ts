import { expect, it } from "vitest";
import { clientOf } from "./client-address";

const PEER = "203.0.113.7";
const headers = (forwarded?: string, peer = PEER) =>
  new Headers({ "x-ongi-peer": peer, ...(forwarded === undefined ? {} : { "x-forwarded-for": forwarded }) });

it.each([
  ["no proxy: the socket's address", 0, undefined, PEER],
  ["no proxy: what the caller says of itself counts for nothing", 0, "198.51.100.1", PEER],
  ["one proxy: what it saw", 1, "198.51.100.1", "198.51.100.1"],
  [
    "one proxy: what the caller wrote before it counts for nothing",
    1,
    "10.0.0.1, 198.51.100.1",
    "198.51.100.1",
  ],
  ["two proxies: what the outer one saw", 2, "10.0.0.1, 198.51.100.1, 192.0.2.9", "198.51.100.1"],
  ["a caller that came past the proxies: the socket's address", 2, "10.0.0.1", PEER],
  ["a proxy that wrote nonsense: the socket's address", 1, "unknown", PEER],
  ["an entry with a port", 1, "198.51.100.1:52100", "198.51.100.1"],
  ["an IPv6 entry with a port", 1, "[2001:db8:1:2:3:4:5:6]:52100", "2001:db8:1:2::/64"],
])("%s", (_name, hops, forwarded, expected) => {
  expect(clientOf(headers(forwarded), hops)).toBe(expected);
});

it.each([
  ["127.0.0.1", "127.0.0.1"],
  ["::ffff:127.0.0.1", "127.0.0.1"],
  ["::ffff:cb00:7107", "203.0.113.7"],
  ["::1", "0:0:0:0::/64"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["2001:DB8:0:0:ffff::", "2001:db8:0:0::/64"],
  ["2001:db8:1:2:aaaa:bbbb:cccc:dddd", "2001:db8:1:2::/64"],
  ["2001:db8:1:3:aaaa:bbbb:cccc:dddd", "2001:db8:1:3::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["64:ff9b::192.0.2.1", "64:ff9b:0:0::/64"],
  ["", "unknown"],
  ["999.1.1.1", "unknown"],
  ["a caller's text", "unknown"],
])("the peer %j is counted as %s", (peer, expected) => {
  expect(clientOf(headers(undefined, peer), 0)).toBe(expected);
});
