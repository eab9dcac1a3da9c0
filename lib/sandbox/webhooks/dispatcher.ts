import { setTimeout as sleep } from "node:timers/promises";
import type { ResolvedConfig } from "../config";
import { logDelivery } from "../payments/records";
import type { SandboxStore } from "../store";
import type { PlannedWebhook } from "./plan-webhooks";

const TIMEOUT_MS = 10_000;

export type Dispatcher = {
  /** Starts the deliveries. The promise ends when all are done and never rejects. */
  send(planned: PlannedWebhook[]): Promise<void>;
  idle(): Promise<void>;
};

export function createDispatcher({
  config,
  store,
}: {
  config: ResolvedConfig;
  store: SandboxStore;
}): Dispatcher {
  const inFlight = new Set<Promise<void>>();
  let releases: (() => void)[] = [];

  async function deliver(planned: PlannedWebhook): Promise<void> {
    if (planned.held) {
      await Promise.race([sleep(planned.delayMs), new Promise<void>((release) => releases.push(release))]);
    } else if (planned.delayMs > 0) await sleep(planned.delayMs);
    const startedAt = Date.now();
    const result = planned.lost ? "lost (fault)" : await post(config, planned);
    await store.run((state) =>
      logDelivery(state, {
        at: new Date(startedAt).toISOString(),
        imp_uid: planned.fields.imp_uid,
        url: planned.url,
        body: encode(planned).body,
        result,
        ms: Date.now() - startedAt,
      }),
    );
    if (planned.held) return;
    const waiting = releases;
    releases = [];
    for (const release of waiting) release();
  }

  return {
    async send(planned) {
      const deliveries = planned.map((one) => deliver(one).catch(() => undefined));
      for (const delivery of deliveries) {
        inFlight.add(delivery);
        void delivery.finally(() => inFlight.delete(delivery));
      }
      await Promise.all(deliveries);
    },
    async idle() {
      while (inFlight.size > 0) await Promise.all(inFlight);
    },
  };
}

function encode({ format, fields }: PlannedWebhook): { type: string; body: string } {
  return format === "json"
    ? { type: "application/json", body: JSON.stringify(fields) }
    : { type: "application/x-www-form-urlencoded", body: new URLSearchParams(fields).toString() };
}

/** Sent once, as the gateway does. The outcome is for the log; nothing depends on it. */
async function post(config: ResolvedConfig, planned: PlannedWebhook): Promise<string> {
  const { type, body } = encode(planned);
  try {
    const response = await fetch(planned.url, {
      method: "POST",
      headers: { ...config.callHeaders, "content-type": type },
      body,
      redirect: "manual",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await response.body?.cancel();
    return String(response.status);
  } catch (error) {
    const cause = error instanceof Error ? (error.cause ?? error) : error;
    return cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
  }
}
