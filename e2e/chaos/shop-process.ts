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

  /** As a supervisor does, it starts one anew that ended before it said anything: a machine at its limit does that. */
  async start(): Promise<void> {
    const deadline = Date.now() + START_MS;
    while (!(await isAnswering(this.url))) {
      if (Date.now() > deadline) {
        throw new DevError(`A shop process did not start (${this.#logFile}):\n${tail(this.#logFile, 25)}`);
      }
      if (!this.isRunning) this.#launch();
      await sleep(50);
    }
  }

  get #logFile(): string {
    return path.join(LOGS, "chaos", `shop-${this.port}-${this.#starts}.log`);
  }

  #launch(): void {
    this.#starts += 1;
    this.#running = launch({
      command: process.execPath,
      args: [path.join(this.#root, "lib/dev/start.mjs")],
      cwd: this.#root,
      env: { ...process.env, ...this.#env, PORT: String(this.port), NODE_ENV: "production" },
      logFile: this.#logFile,
    });
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
