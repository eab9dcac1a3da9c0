import type { Incoming, Sandbox } from "../sandbox-context";
export async function handleConsole(_s: Sandbox, _i: Incoming): Promise<Response> {
  return new Response("console");
}
