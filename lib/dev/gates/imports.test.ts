import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROOT } from "../paths";
import { checkImports } from "./imports";

const TARGETS = {
  "app/shown.ts": "export const shown = 1;",
  "db/client.ts": "export type Db = number; export const db = 1;",
  "db/queries/orders.ts": "export const findOrder = 1;",
  "db/testing/factories.ts": "export const make = 1;",
  "lib/dev/tool.ts": "export const tool = 1;",
  "lib/env.ts": "export const env = 1;",
  "lib/errors.ts": "export const errors = 1;",
  "lib/iamport/client.ts": "export const client = 1;",
  "lib/orders/settle.ts": "export const settle = 1;",
  "lib/payments/decide.ts": "export const decide = 1;",
  "lib/payments/status.ts": "export const STATUS = 1;",
  "lib/sandbox/listen.ts": "export const listen = 1;",
  "lib/misc/x.ts": "export const x = 1;",
  "lib/cart/a.ts": 'import "../orders/settle"; export const a = 1;',
};

const FORBIDDEN: [file: string, source: string, rule: string][] = [
  ["app/page-1.tsx", 'import { db } from "@/db/client";', "app-imports"],
  ["app/page-2.tsx", 'import { db } from "../db/client";', "app-imports"],
  ["app/page-3.tsx", 'import type { Db } from "@/db/client";', "app-imports"],
  ["app/page-4.tsx", 'const late = import("@/db/client");', "app-imports"],
  ["app/page-5.tsx", 'export { tool } from "@/lib/dev/tool";', "app-imports"],
  ["app/page-6.tsx", 'import { eq } from "drizzle-orm";', "database-packages"],
  ["lib/orders/place-7.ts", 'import postgres from "postgres";', "database-packages"],
  ["lib/orders/place-8.ts", 'import { headers } from "next/headers";', "next-and-react"],
  ["lib/orders/place-9.ts", 'import { shown } from "@/app/shown";', "lib-business-imports"],
  ["lib/payments/verdict-10.ts", 'import { env } from "@/lib/env";', "lib-payments-imports"],
  ["lib/payments/verdict-11.ts", 'import { z } from "zod";', "payments-are-pure"],
  ["lib/payments/verdict-12.ts", 'import { randomUUID } from "node:crypto";', "payments-are-pure"],
  ["lib/iamport/map-13.ts", 'import { findOrder } from "@/db/queries/orders";', "lib-iamport-imports"],
  ["lib/http/route-14.ts", 'import { settle } from "@/lib/orders/settle";', "lib-delivery-imports"],
  ["lib/dev/demo-15.ts", 'import { shown } from "@/app/shown";', "lib-dev-imports"],
  ["lib/sandbox/rest-16.ts", 'import { errors } from "@/lib/errors";', "lib-sandbox-imports"],
  ["lib/sandbox/rest-17.ts", 'import type { client } from "@/lib/iamport/client";', "lib-sandbox-imports"],
  [
    "lib/sandbox/rest-18.test.ts",
    'import { client } from "@/lib/iamport/client";',
    "lib-sandbox-tests-import",
  ],
  ["db/queries/stock-19.ts", 'import { errors } from "@/lib/errors";', "db-imports"],
  ["db/queries/stock-20.ts", 'import { tool } from "@/lib/dev/tool";', "db-imports"],
  ["lib/errors.ts", 'import { settle } from "@/lib/orders/settle";', "lib-common-imports"],
  ["lib/orders/place-22.ts", 'import { make } from "@/db/testing/factories";', "no-test-code-in-the-product"],
  ["lib/orders/place-23.ts", 'import fc from "fast-check";', "no-dev-packages-in-the-product"],
  ["lib/orders/place-24.ts", 'import { lost } from "./lost";', "resolvable"],
  ["lib/orders/settle.ts", 'import { a } from "../cart/a"; export const settle = a;', "no-cycles"],
  ["app/page-26.tsx", 'import { x } from "@/lib/misc/x";', "known-folders"],
  ["e2e/buy-27.spec.ts", 'import { settle } from "@/lib/orders/settle";', "e2e-imports"],
  ["app/sign-in/page-28.tsx", 'import NextAuth from "next-auth";', "sign-in-packages"],
];

const ALLOWED: [file: string, source: string][] = [
  [
    "app/fine.tsx",
    'import Link from "next/link"; export const a = <Link href="/">x</Link>; type A = typeof a;',
  ],
  ["lib/cart/fine.ts", 'import { errors } from "@/lib/errors"; export const e = <unknown>errors;'],
  ["app/_sandbox/route.ts", 'import { listen } from "@/lib/sandbox/listen";'],
  ["lib/orders/fine.ts", 'import { decide } from "@/lib/payments/decide"; import { db } from "@/db/client";'],
  [
    "lib/orders/fine.db.test.ts",
    'import { make } from "@/db/testing/factories"; import { it } from "vitest";',
  ],
  ["lib/iamport/fine.test.ts", 'import { listen } from "@/lib/sandbox/listen";'],
  ["db/queries/fine.ts", 'import { eq } from "drizzle-orm"; import { STATUS } from "@/lib/payments/status";'],
];

let base: string;

beforeAll(() => {
  base = mkdtempSync(path.join(tmpdir(), "ongi-imports-"));
  for (const file of ["package.json", "tsconfig.json"]) cpSync(path.join(ROOT, file), path.join(base, file));
  symlinkSync(path.join(ROOT, "node_modules"), path.join(base, "node_modules"));
  for (const [file, source] of [...Object.entries(TARGETS), ...FORBIDDEN, ...ALLOWED]) {
    mkdirSync(path.dirname(path.join(base, file)), { recursive: true });
    writeFileSync(path.join(base, file), source);
  }
});

afterAll(() => rmSync(base, { recursive: true }));

describe("the rules of imports, on planted files", () => {
  let problems: string[];
  beforeAll(async () => {
    problems = (await checkImports(base)).problems;
  });

  it.each(FORBIDDEN)("%s may not: %s", (file, _source, rule) => {
    // A cycle is told once, at either of its files.
    const found = problems.filter((problem) => problem.startsWith(`${rule}: `) && problem.includes(file));
    expect(found).not.toEqual([]);
  });

  it.each(ALLOWED)("%s may: %s", (file) => {
    expect(problems.filter((problem) => problem.includes(`: ${file}`))).toEqual([]);
  });
});

it("fails on a file that the cruiser does not see, instead of finding no fault in it", async () => {
  const config = path.join(base, "blind.mjs");
  const real = pathToFileURL(path.join(ROOT, ".dependency-cruiser.mjs")).href;
  writeFileSync(
    config,
    `import real from "${real}"; export default { ...real, options: { ...real.options, exclude: "^app/fine" } };`,
  );
  expect((await checkImports(base, config)).problems).toContain("not-cruised: app/fine.tsx");
});
