import { expect, it } from "vitest";
import { Stopwatch } from "./timing";

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const read = (header: string) =>
  Object.fromEntries([...header.matchAll(/(\w+);dur=(\d+\.\d)/g)].map(([, name, ms]) => [name, Number(ms)]));

it("names token, lookup and db, also those that took no time", () => {
  expect(new Stopwatch().header()).toBe("token;dur=0.0, lookup;dur=0.0, db;dur=0.0");
});

it("sums the steps of a name, also those that failed, and hands on what they give", async () => {
  const stopwatch = new Stopwatch();
  const step = (name: "db" | "lookup", ms: number) => stopwatch.measure(name, () => wait(ms).then(() => ms));
  expect(await step("db", 20)).toBe(20);
  await step("db", 20);
  const failing = stopwatch.measure("lookup", () => wait(20).then(() => Promise.reject(new Error("no"))));
  await expect(failing).rejects.toThrow("no");
  const times = read(stopwatch.header());
  expect(times.db).toBeGreaterThan(35);
  expect(times.lookup).toBeGreaterThan(15);
  expect(times.token).toBe(0);
});
