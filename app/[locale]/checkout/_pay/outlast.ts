/** Milliseconds between two questions while there is no connection; the last one is repeated. */
const DELAYS = [1_000, 2_000, 4_000, 8_000] as const;

export type Waiting = {
  /** Told after each question that got no answer. */
  onLost: () => void;
  /** Whether nobody waits for the answer any more. */
  isOver: () => boolean;
};

/**
 * Asks until there is an answer, or until nobody waits for one: a lost connection is waited out. That the browser
 * says it is online again only shortens the wait; browsers are wrong about it both ways.
 */
export async function outlast<T>(
  ask: () => Promise<T>,
  isLost: (reply: T) => boolean,
  { onLost, isOver }: Waiting,
): Promise<T> {
  for (let asked = 0; ; asked += 1) {
    const reply = await ask();
    if (!isLost(reply) || isOver()) return reply;
    onLost();
    await nextChance(DELAYS[Math.min(asked, DELAYS.length - 1)] ?? DELAYS[0]);
    if (isOver()) return reply;
  }
}

/** Dispatched on the window by whoever does not want to wait. */
const TRY_NOW = "ongi:try-now";

export function tryNow(): void {
  window.dispatchEvent(new Event(TRY_NOW));
}

function nextChance(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const signal = new AbortController();
    const go = () => {
      signal.abort();
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(go, ms);
    for (const event of ["online", TRY_NOW]) window.addEventListener(event, go, { signal: signal.signal });
  });
}
