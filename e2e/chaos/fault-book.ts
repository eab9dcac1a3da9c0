import type { SandboxStore } from "../../lib/sandbox/store";
import type { FaultOrder, Gateway } from "./gateway";

/** Sets faults and knows in the end how often each kind has struck. */
export class FaultBook {
  readonly #gateway: Gateway;
  readonly #store: SandboxStore;
  readonly #set: { id: string; name: string; times: number }[] = [];
  readonly #struck = new Map<string, number>();

  constructor({ gateway, store }: { gateway: Gateway; store: SandboxStore }) {
    this.#gateway = gateway;
    this.#store = store;
  }

  async inject(fault: FaultOrder): Promise<void> {
    const id = await this.#gateway.setFault(fault);
    this.#set.push({ id, name: `${fault.on}:${fault.kind}`, times: fault.times });
  }

  /** What is done to a process and not to a message. */
  note(name: string): void {
    this.#struck.set(name, (this.#struck.get(name) ?? 0) + 1);
  }

  /** Ends all faults. @returns how often each kind struck; one that met no call is not among them. */
  async close(): Promise<Map<string, number>> {
    const left = await this.#store.run(
      (state) => new Map(state.faults.map((fault) => [fault.id, fault.left ?? 0])),
    );
    await this.#gateway.clearFaults();
    for (const { id, name, times } of this.#set.splice(0)) {
      const strikes = times - (left.get(id) ?? 0);
      if (strikes > 0) this.#struck.set(name, (this.#struck.get(name) ?? 0) + strikes);
    }
    return this.#struck;
  }
}
