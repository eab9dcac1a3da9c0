import { request as httpRequest } from "node:http";
import type { Random } from "./random";

export type Answer = { status: number; location: string | null; body: Record<string, unknown> };

/** How the shop answered, over all browsers: what is no answer at all has status 0. */
export class Answers {
  readonly byStatus = new Map<number, number>();
  /** Answers that say that something went wrong which nobody had foreseen. */
  readonly unforeseen: string[] = [];

  add(what: string, { status, body }: Answer): void {
    this.byStatus.set(status, (this.byStatus.get(status) ?? 0) + 1);
    if (status >= 500 && status !== 503) this.unforeseen.push(`${what}: ${status} ${JSON.stringify(body)}`);
  }
}

const PATIENCE_MS = 15_000;
const NO_ANSWER: Answer = { status: 0, location: null, body: {} };

/** A shopper's browser: cookies, an address of its own, and a new connection each time, so that processes alternate. */
export class Browser {
  readonly #shopUrl: string;
  readonly #answers: Answers;
  readonly #address: string;
  readonly #cookies = new Map<string, string>();

  constructor({ shopUrl, answers, random }: { shopUrl: string; answers: Answers; random: Random }) {
    this.#shopUrl = shopUrl;
    this.#answers = answers;
    this.#address = `10.${random.int(0, 255)}.${random.int(0, 255)}.${random.int(1, 254)}`;
  }

  async post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return this.#send("POST", path, { ...headers, "content-type": "application/json" }, JSON.stringify(body));
  }

  async get(path: string): Promise<Answer> {
    return this.#send("GET", path, {});
  }

  async #send(method: string, path: string, headers: Record<string, string>, body = ""): Promise<Answer> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await send(new URL(path, this.#shopUrl), {
      method,
      body,
      headers: {
        ...headers,
        ...(cookie && { cookie }),
        ...(method === "POST" && { origin: this.#shopUrl }),
        "x-forwarded-for": this.#address,
      },
    });
    for (const line of answer.cookies) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name) this.#cookies.set(name, value ?? "");
    }
    this.#answers.add(`${method} ${path.split("?")[0]}`, answer);
    return answer;
  }
}

type Request = { method: string; headers: Record<string, string>; body: string };

/** A connection that breaks, or an answer that never comes, is no answer. */
function send(url: URL, { method, headers, body }: Request): Promise<Answer & { cookies: string[] }> {
  return new Promise((resolve) => {
    const fail = () => resolve({ ...NO_ANSWER, cookies: [] });
    const length = body ? { "content-length": String(Buffer.byteLength(body)) } : {};
    const request = httpRequest(
      url,
      { method, headers: { ...headers, ...length }, agent: false },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", fail);
        response.on("aborted", fail);
        response.on("end", () => {
          const { location = null, "set-cookie": cookies = [] } = response.headers;
          const text = Buffer.concat(chunks).toString();
          resolve({ status: response.statusCode ?? 0, location, cookies, body: readObject(text) });
        });
      },
    );
    request.on("error", fail);
    request.setTimeout(PATIENCE_MS, () => request.destroy());
    request.end(body);
  });
}

function readObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
