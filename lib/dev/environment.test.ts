import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { parseEnv } from "../env";
import { readSecrets, sandboxEnvironment } from "./environment";

const STACK = { port: 3001, sandboxUrl: "http://localhost:4011", databaseUrl: "postgres://a@localhost/ongi" };

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "ongi-secrets-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

it("is complete for the shop", () => {
  const env = parseEnv(sandboxEnvironment(STACK, {}));
  expect(env).toMatchObject({
    APP_ENV: "sandbox",
    APP_URL: "http://localhost:3001",
    DATABASE_URL: STACK.databaseUrl,
    IAMPORT_API_URL: "http://localhost:4011",
    IAMPORT_SDK_URL: "http://localhost:4011/v1/iamport.js",
  });
});

it("gives way to what is set from outside, and not to what is set to nothing", () => {
  const env = sandboxEnvironment(STACK, {
    ORDER_HOLD_SECONDS: "5",
    APP_URL: "http://shop.test",
    CRON_SECRET: "",
  });
  expect(env).toMatchObject({ ORDER_HOLD_SECONDS: "5", APP_URL: "http://shop.test" });
  expect(env.CRON_SECRET).toHaveLength(64);
});

it("makes the secrets once, for nobody else to read", () => {
  const file = path.join(folder, "secrets.json");
  const made = readSecrets(file);
  expect(readSecrets(file)).toEqual(made);
  expect(statSync(file).mode & 0o077).toBe(0);
  expect(made.AUTH_SECRET).not.toBe(made.CRON_SECRET);
});

it("makes them anew when the file was cut short", () => {
  const file = path.join(folder, "secrets.json");
  writeFileSync(file, '{"AUTH_SECRET":"abc');
  expect(readSecrets(file).AUTH_SECRET).toHaveLength(64);
});
