import type { SandboxConfig } from "../sandbox/config";
import { type ListeningSandbox, listenSandbox } from "../sandbox/listen";
import type { SandboxStore } from "../sandbox/store";
import { SANDBOX_ACCOUNT } from "./environment";
import { onExit } from "./exit";

type SandboxOptions = {
  port: number;
  host?: string | undefined;
  store: SandboxStore;
  config: Partial<SandboxConfig> & { noticeUrl: string };
};

/** The stand-in for the gateway, in this process, with the account that the demo's shop has. */
export async function startSandbox({ port, host, store, config }: SandboxOptions): Promise<ListeningSandbox> {
  const sandbox = await listenSandbox({ port, host, store, config: { ...SANDBOX_ACCOUNT, ...config } });
  onExit(sandbox.close);
  return sandbox;
}
