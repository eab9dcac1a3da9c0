import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Environment } from "../../lib/dev/environment";
import { DevError } from "../../lib/dev/exit";
import { tail } from "../../lib/dev/logs";
import { LOGS } from "../../lib/dev/paths";
import { launch, type Running } from "../../lib/dev/processes";

const START_MS = 60_000;

/** One `next start` of a production build, which can be killed outright and started again on its port. */
export class ShopProcess {
  readonly port: number;
  readonly #root: string;
  readonly #env: Environment;
  #running: Running | null = null;
  #starts = 0;

  constructor({ root, port, env }: { root: string; port: number; env: Environment }) {
    this.#root = root;
    this.port = port;
    this.#env = env;
  }

  get url(): string {
    return `http://localhost:${this.port}`;
  }

  get isRunning(): boolean {
    return this.#running !== null && !this.#running.hasExited();
  }

  async start(): Promise<void> {
    if (this.isRunning) return;
    this.#starts += 1;
    const logFile = path.join(LOGS, "chaos", `shop-${this.port}-${this.#starts}.log`);
    this.#running = launch({
      command: process.execPath,
      args: [path.join(this.#root, "lib/dev/start.mjs")],
      cwd: this.#root,
      env: { ...process.env, ...this.#env, PORT: String(this.port), NODE_ENV: "production" },
      logFile,
    });
    const deadline = Date.now() + START_MS;
    while (!(await isAnswering(this.url))) {
      if (this.#running.hasExited() || Date.now() > deadline) {
        const how = this.#running.hasExited()
          ? `ended with ${await this.#running.exited}`
          : "does not answer";
        throw new DevError(`A shop process did not start (${how}, ${logFile}):\n${tail(logFile, 25)}`);
      }
      await sleep(50);
    }
  }

  /** As the machine's own end would be: nothing is finished, nothing is said. */
  async kill(): Promise<void> {
    const running = this.#running;
    if (!running || running.hasExited()) return;
    process.kill(running.pid, "SIGKILL");
    await running.exited;
  }

  async stop(): Promise<void> {
    await this.#running?.stop();
  }
}

/** Its database may be down just now, which is not its fault. */
async function isAnswering(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(5000) });
    await response.body?.cancel();
    return response.status === 200 || response.status === 503;
  } catch {
    return false;
  }
}
