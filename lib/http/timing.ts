type Step = "token" | "lookup" | "db";

/** Sums the milliseconds of each step for a `Server-Timing` header. */
export class Stopwatch {
  #steps = new Map<Step, number>();

  measure = async <T>(name: Step, work: () => Promise<T>): Promise<T> => {
    const start = performance.now();
    try {
      return await work();
    } finally {
      this.#steps.set(name, (this.#steps.get(name) ?? 0) + performance.now() - start);
    }
  };

  /** `token;dur=0.1, lookup;dur=12.3, db;dur=4.5` */
  header(): string {
    const names: Step[] = ["token", "lookup", "db"];
    return names.map((name) => `${name};dur=${(this.#steps.get(name) ?? 0).toFixed(1)}`).join(", ");
  }
}
