import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { BUILD_CANARIES } from "../lib/dev/canaries";
import { leaksBelow, leaksIn } from "./fixtures/leaks";
import { expect, test } from "./fixtures/test";

const STARTED_WITH = {
  IAMPORT_REST_KEY: "canary-start-rest-key-0a77d1",
  IAMPORT_REST_SECRET: "canary-start-rest-secret-e3b95c",
  AUTH_SECRET: "canary-start-auth-secret-7720fd",
  CRON_SECRET: "canary-start-cron-secret-18ac46",
};
const SECRETS = [...Object.values(STARTED_WITH), ...Object.values(BUILD_CANARIES)];

test.use({
  stackOptions: {
    env: STARTED_WITH,
    sandbox: { restKey: STARTED_WITH.IAMPORT_REST_KEY, restSecret: STARTED_WITH.IAMPORT_REST_SECRET },
  },
});

test("no static file has a secret of the build or of the start", () => {
  const { files, leaks } = leaksBelow(path.join(process.env.NEXT_DIST_DIR ?? ".next", "static"), SECRETS);
  expect(files).toBeGreaterThan(10);
  expect(leaks).toEqual([]);
  expect(leaksBelow("public", SECRETS).leaks).toEqual([]);
});

test("no page, RSC payload or API answer has a secret, on a good day and on a bad one", async ({
  shopper,
  page,
  sandbox,
  request,
}) => {
  const window = await shopper.openWindow("card");
  await window.approve.click();
  await expect(shopper.heading("주문이 완료됐어요")).toBeVisible();
  const merchantUid = await shopper.orderNumber();
  await sandbox.fault({ on: "*", kind: "status_500", times: 0 });

  const pages = ["/", "/categories", "/products/celadon-teapot", "/cart", "/checkout", "/orders/find"];
  const paths = [...pages, `/orders/${merchantUid}`, `/orders/${merchantUid}/confirming`, "/no/such/page"];
  const answers = [
    ...paths
      .flatMap((address) => [address, `/en${address}`])
      .flatMap((address) => [
        page.request.get(address),
        page.request.get(address, { headers: { rsc: "1" } }),
      ]),
    page.request.get("/api/products"),
    page.request.get("/api/health"),
    page.request.get(`/api/orders/${merchantUid}`),
    request.get("/api/cron/reconcile"),
    request.get("/api/cron/reconcile", {
      headers: { authorization: `Bearer ${STARTED_WITH.CRON_SECRET}` },
    }),
    request.post("/api/payments/complete", { data: { imp_uid: null, merchant_uid: merchantUid } }),
    request.post("/api/payments/complete", { data: "{" }),
    request.post("/api/payments/webhook", { data: { imp_uid: "imp_1", merchant_uid: merchantUid } }),
    request.post("/api/payments/confirm", { data: {} }),
    request.post("/api/orders", { data: {} }),
  ];
  for (const answer of await Promise.all(answers)) {
    const text = `${JSON.stringify(answer.headers())}\n${await answer.text()}`;
    expect(text.length).toBeGreaterThan(50);
    expect(leaksIn(text, SECRETS), answer.url()).toEqual([]);
  }
});

test("a planted leak is found, in any form", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "ongi-leak-"));
  const secret = STARTED_WITH.IAMPORT_REST_SECRET;
  const planted = {
    "plain.js": `const key="${secret}"`,
    "base64.js": `atob("${Buffer.from(`user:${secret}:x`).toString("base64")}")`,
    "hex.json": `{"k":"${Buffer.from(secret).toString("hex")}"}`,
    "deep/page.rsc": `1:["$","p",null,{"c":"${encodeURIComponent(`${secret}`)}"}]`,
  };
  mkdirSync(path.join(folder, "deep"));
  for (const [name, content] of Object.entries(planted)) writeFileSync(path.join(folder, name), content);
  const { files, leaks } = leaksBelow(folder, SECRETS);
  rmSync(folder, { recursive: true });
  expect({ files, found: leaks.length }).toEqual({ files: 4, found: 4 });
});
