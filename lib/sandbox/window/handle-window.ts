import type { Incoming, Sandbox } from "../sandbox-context";
export function createWindowHandler(_s: Sandbox) {
  return async (_i: Incoming): Promise<Response> => new Response("window");
}
