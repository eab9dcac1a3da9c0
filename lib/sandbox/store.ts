import { emptyState, type SandboxState } from "./state";

/**
 * Where the sandbox keeps its state. `run` hands the state to synchronous work and keeps what the work
 * changed; works never overlap. The state is plain JSON, so a store may be a row in a database.
 */
export type SandboxStore = { run<T>(work: (state: SandboxState) => T): Promise<T> };

export function createMemoryStore(): SandboxStore {
  const state = emptyState();
  return {
    async run(work) {
      return work(state);
    },
  };
}
