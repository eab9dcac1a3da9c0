import type { NextRequest } from "next/server";
import { getDb } from "@/db/client";
import { withSandboxState } from "@/db/queries/sandbox-state";
import { getEnv } from "@/lib/env";
import { createSandbox, type SandboxServer } from "@/lib/sandbox/create-sandbox";
import { emptyState } from "@/lib/sandbox/state";

const MOUNT = "/_sandbox";

let sandbox: SandboxServer | undefined;

/**
 * The stand-in for Iamport inside a preview deployment, which has no second server to run it on. It answers only
 * where this very mount is configured as the gateway, and never in a shop that takes real payments.
 */
async function handle(request: NextRequest): Promise<Response> {
  const env = getEnv();
  if (env.APP_ENV !== "sandbox" || env.IAMPORT_API_URL !== new URL(MOUNT, env.APP_URL).href) {
    return new Response("Not found", { status: 404 });
  }
  sandbox ??= createSandbox({
    config: {
      basePath: MOUNT,
      noticeUrl: new URL("/api/payments/webhook", env.APP_URL).href,
      merchantCode: env.IAMPORT_MERCHANT_CODE,
      restKey: env.IAMPORT_REST_KEY,
      restSecret: env.IAMPORT_REST_SECRET,
      // A function ends with its answer, and a webhook on its way would end with it.
      awaitWebhooks: true,
      maxCalls: 200,
    },
    store: { run: (work) => withSandboxState(getDb(), emptyState, work) },
  });
  return sandbox.fetch(request);
}

export { handle as DELETE, handle as GET, handle as POST, handle as PUT };
