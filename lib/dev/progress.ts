/** What the scripts say while they work: a line a step, with the seconds that pass on a terminal. */

const isTerminal = process.stdout.isTTY === true;

function seconds(since: number): string {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}

export function say(line: string): void {
  console.log(line);
}

/** Runs `work` under a line that ticks, and then says how it went. */
export async function step<T>(label: string, work: () => Promise<T>): Promise<T> {
  const started = Date.now();
  const draw = () =>
    process.stdout.write(`\r\x1b[K… ${label} (${Math.round((Date.now() - started) / 1000)} s)`);
  const timer = isTerminal ? setInterval(draw, 1000) : undefined;
  if (isTerminal) draw();
  else console.log(`… ${label}`);
  const finish = (mark: string) => {
    clearInterval(timer);
    console.log(`${isTerminal ? "\r\x1b[K" : ""}${mark} ${label} (${seconds(started)})`);
  };
  try {
    const result = await work();
    finish("✔");
    return result;
  } catch (error) {
    finish("✖");
    throw error;
  }
}
