/**
 * Counts what crosses the edge of a process, a question sent and an answer received being one boundary each, and lets
 * nothing past the nth: there the process stands still until it is killed.
 */
export class Boundaries {
  passed = 0;
  readonly #stopAt: number;
  #isArmed = false;
  #tellReached = () => {};
  readonly reached = new Promise<void>((resolve) => {
    this.#tellReached = resolve;
  });

  constructor(stopAt: number) {
    this.#stopAt = stopAt;
  }

  /** What comes before it, such as connecting, is not counted. */
  arm(): void {
    this.#isArmed = true;
  }

  pass(): Promise<void> {
    if (!this.#isArmed) return Promise.resolve();
    if (this.passed + 1 < this.#stopAt) {
      this.passed += 1;
      return Promise.resolve();
    }
    this.#tellReached();
    return new Promise(() => {});
  }
}
