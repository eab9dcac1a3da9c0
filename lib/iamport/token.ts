/** A token as the gateway gives it: both times in its own unix seconds. */
export type IssuedToken = { value: string; now: number; expiredAt: number };

/**
 * Renewed inside the token's last minute, when the gateway adds five minutes to it; earlier it would only hand
 * out the same token with the same end.
 */
const RENEW_BEFORE_SECONDS = 50;

/**
 * Keeps one token a process. Its life is counted from `expiredAt - now`, both by the gateway's clock, on our
 * monotonic clock, so that a wrong wall clock cannot matter. Any number of callers cause one request.
 */
export class TokenCache {
  #issue: () => Promise<IssuedToken>;
  #monotonicMs: () => number;
  #current: { value: string; renewAtMs: number } | null = null;
  #pending: Promise<string> | null = null;

  constructor(issue: () => Promise<IssuedToken>, monotonicMs: () => number = () => performance.now()) {
    this.#issue = issue;
    this.#monotonicMs = monotonicMs;
  }

  async get(): Promise<string> {
    if (this.#current && this.#monotonicMs() < this.#current.renewAtMs) return this.#current.value;
    this.#pending ??= this.#renew().finally(() => {
      this.#pending = null;
    });
    return this.#pending;
  }

  /** Forgets a token that the gateway turned down; one that has been renewed meanwhile stays. */
  drop(value: string): void {
    if (this.#current?.value === value) this.#current = null;
  }

  async #renew(): Promise<string> {
    const askedAt = this.#monotonicMs();
    const issued = await this.#issue();
    const lifeSeconds = issued.expiredAt - issued.now;
    const usefulSeconds = Math.max(lifeSeconds - RENEW_BEFORE_SECONDS, lifeSeconds / 2);
    this.#current = { value: issued.value, renewAtMs: askedAt + usefulSeconds * 1000 };
    return issued.value;
  }
}
