import type { ResolvedConfig } from "./config";
import type { SandboxStore } from "./store";
import type { Dispatcher } from "./webhooks/dispatcher";

/** What every part of the sandbox works with. */
export type Sandbox = { config: ResolvedConfig; store: SandboxStore; dispatcher: Dispatcher };

/** A request on its way to its handler. `base` is the origin that asked plus the mount path. */
export type Incoming = { request: Request; url: URL; segments: string[]; base: string };
