import { readFileSync, renameSync } from "node:fs";
import { emptyState, type SandboxState } from "../sandbox/state";
import type { SandboxStore } from "../sandbox/store";
import { writeWhole } from "./environment";
import { say } from "./progress";

const SAVE_AFTER_MS = 200;

export type FileStore = SandboxStore & { flush(): void };

/**
 * The sandbox's memory, kept in a file: the shop's orders outlive a restart, so the gateway that they ask for
 * their payments must know them afterwards.
 */
export function createFileStore(file: string): FileStore {
  const state = load(file);
  let timer: NodeJS.Timeout | undefined;
  const flush = () => {
    clearTimeout(timer);
    if (timer) writeWhole(file, JSON.stringify(state));
    timer = undefined;
  };
  return {
    flush,
    async run(work) {
      timer ??= setTimeout(flush, SAVE_AFTER_MS);
      return work(state);
    },
  };
}

function load(file: string): SandboxState {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    return emptyState();
  }
  try {
    return { ...emptyState(), ...(JSON.parse(text) as Partial<SandboxState>) };
  } catch {
    renameSync(file, `${file}.broken`);
    say(`! The sandbox's payments could not be read and start anew (kept: ${file}.broken)`);
    return emptyState();
  }
}
