import { endWithStarter } from "./starter.mjs";

type Cleanup = () => Promise<void> | void;

const cleanups: Cleanup[] = [];
let leaving: Promise<void> | undefined;

/** Runs when the command ends, in whichever way; the last one registered runs first. Returns its removal. */
export function onExit(cleanup: Cleanup): () => void {
  cleanups.push(cleanup);
  return () => {
    const index = cleanups.indexOf(cleanup);
    if (index >= 0) cleanups.splice(index, 1);
  };
}

function leave(): Promise<void> {
  leaving ??= (async () => {
    for (let cleanup = cleanups.pop(); cleanup; cleanup = cleanups.pop()) {
      try {
        await cleanup();
      } catch (error) {
        console.error(error instanceof Error ? error.message : error);
      }
    }
  })();
  return leaving;
}

export function isLeaving(): boolean {
  return leaving !== undefined;
}

/** npm passes a Ctrl-C on that the terminal sent us already: what comes this soon after it is the same one. */
const SAME_SIGNAL_MS = 1000;
const SIGNALS = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 } as const;

function stopOnSignals(): void {
  let first = 0;
  for (const [signal, number] of Object.entries(SIGNALS)) {
    process.on(signal, () => {
      if (isLeaving()) {
        // A second Ctrl-C does not wait; the reaper then ends what is still there.
        if (Date.now() - first > SAME_SIGNAL_MS) process.exit(128 + number);
        return;
      }
      first = Date.now();
      console.log("\nStopping everything");
      void leave().then(() => process.exit(128 + number));
    });
  }
}

/** Runs a command; whatever it started is stopped before the process ends, also on Ctrl-C. */
export async function runToExit(command: () => Promise<number>): Promise<void> {
  stopOnSignals();
  // A terminal that is gone takes its output along; stopping in order matters more than telling about it.
  process.stdout.on("error", () => {});
  process.stderr.on("error", () => {});
  endWithStarter();
  let code = 1;
  try {
    code = await command();
  } catch (error) {
    if (!isLeaving()) console.error(toLine(error));
  }
  if (isLeaving()) return;
  await leave();
  process.exit(code);
}

function toLine(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isOurs = error instanceof DevError;
  return isOurs ? `✖ ${error.message}` : (error.stack ?? error.message);
}

/** Something that the person at the terminal can solve: shown as its one line, without a stack. */
export class DevError extends Error {}
