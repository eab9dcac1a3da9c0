import type { Incoming, Sandbox } from "../sandbox-context";
import { framePage } from "./frame-page";
import { sdkSource } from "./sdk-source";

const CALLBACK = /^[\w$.]{1,100}$/;
const LATEST = "1.3.0";

/** What a shop's page loads: SDK files, the list of providers and the frames. Null for any other path. */
export async function handleFrame(
  sandbox: Sandbox,
  { request, url, segments }: Incoming,
): Promise<Response | null> {
  if (request.method !== "GET" && request.method !== "HEAD") return null;
  const [first, second = "", third = ""] = segments;
  if (first === "v1" && second === "iamport.js")
    return script(sdkSource({ version: LATEST, needsJquery: false }));
  const version = first === "js" ? /^iamport\.payment-(1\.[12]\.\d+)\.js$/.exec(second)?.[1] : undefined;
  if (version) return script(sdkSource({ version, needsJquery: true }));
  if (first === "users" && second === "pg" && third !== "")
    return listProviders(sandbox, third, url.searchParams);
  if ((first === "payments" || first === "certificates") && second === "ready" && third !== "")
    return framePage(sandbox, { code: third, provider: segments[3] ?? null, pgId: segments[4] ?? null });
  return null;
}

/** JSONP, as the SDK asks for it; plain JSON for the curious. */
function listProviders({ config }: Sandbox, code: string, query: URLSearchParams): Response {
  const known = code === config.merchantCode;
  const data = config.providers.map((one) => ({ ...one, type: "payment" }));
  const answer = JSON.stringify(
    known ? { code: 0, data } : { code: -1, message: "등록되지 않은 가맹점입니다.", data: [] },
  );
  const callback = query.get("callback");
  if (callback === null)
    return new Response(answer, { headers: { "content-type": "application/json; charset=UTF-8" } });
  if (!CALLBACK.test(callback)) return new Response("bad callback", { status: 400 });
  return script(`/**/${callback}(${answer});`);
}

function script(source: string): Response {
  return new Response(source, {
    headers: {
      "content-type": "application/javascript; charset=UTF-8",
      "cache-control": "no-cache",
      // A shop may ask for the file with crossorigin or under COEP.
      "access-control-allow-origin": "*",
      "cross-origin-resource-policy": "cross-origin",
      "x-content-type-options": "nosniff",
    },
  });
}
