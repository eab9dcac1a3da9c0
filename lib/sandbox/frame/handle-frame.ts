import type { Incoming, Sandbox } from "../sandbox-context";
export async function handleFrame(_s: Sandbox, _i: Incoming): Promise<Response | null> {
  return null;
}
