import { resolveConfig, type SandboxConfig } from "./config";
import { handleConsole } from "./console/handle-console";
import { handleControl } from "./control/handle-control";
import { handleFrame } from "./frame/handle-frame";
import { isCrossSite, ownOrigin } from "./http/origin";
import { problem, seeOther } from "./http/responses";
import { handleRest } from "./rest/handle-rest";
import type { Incoming, Sandbox } from "./sandbox-context";
import type { SandboxStore } from "./store";
import { serveFont } from "./ui/fonts";
import { createDispatcher } from "./webhooks/dispatcher";
import { createWindowHandler } from "./window/handle-window";

export type SandboxServer = {
  fetch(request: Request): Promise<Response>;
  /** Ends when every webhook on its way has been delivered. */
  idle(): Promise<void>;
};

/** The stand-in for Iamport: REST, browser frame, payment window, console and control API in one handler. */
export function createSandbox({
  config,
  store,
}: {
  config: SandboxConfig;
  store: SandboxStore;
}): SandboxServer {
  const resolved = resolveConfig(config);
  const dispatcher = createDispatcher({ config: resolved, store });
  const sandbox: Sandbox = { config: resolved, store, dispatcher };
  const handleWindow = createWindowHandler(sandbox);

  async function route(incoming: Incoming): Promise<Response> {
    const [first, second, third] = incoming.segments;
    if (first === undefined) return seeOther(`${resolved.basePath}/_sandbox/console`);
    if (first === "_sandbox") {
      if (isCrossSite(incoming.request)) return problem(403, "The sandbox is not for other sites' pages.");
      if (second === "fonts") return serveFont(third ?? "");
      const isConsole = second === undefined || second === "console";
      return isConsole ? handleConsole(sandbox, incoming) : handleControl(sandbox, incoming);
    }
    if (first === "window") return handleWindow(incoming);
    return (await handleFrame(sandbox, incoming)) ?? handleRest(sandbox, incoming);
  }

  return {
    async fetch(request) {
      const url = new URL(request.url);
      const segments = segmentsOf(url.pathname, resolved.basePath);
      if (!segments) return problem(404, "This path is outside of the sandbox.");
      return route({ request, url, segments, base: ownOrigin(request) + resolved.basePath });
    },
    idle: () => dispatcher.idle(),
  };
}

/** The decoded parts of the path below the mount; null when it lies elsewhere or cannot be decoded. */
function segmentsOf(pathname: string, basePath: string): string[] | null {
  if (pathname !== basePath && !pathname.startsWith(`${basePath}/`)) return null;
  try {
    return pathname.slice(basePath.length).split("/").filter(Boolean).map(decodeURIComponent);
  } catch {
    return null;
  }
}
