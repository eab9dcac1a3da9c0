import type { Env } from "../../env";

type Answer = { code?: number; message?: string | null; response?: { access_token?: string } | null };

async function ask(url: string, init: RequestInit = {}): Promise<{ status: number; answer: Answer }> {
  const response = await fetch(url, { ...init, signal: AbortSignal.timeout(10_000) });
  const text = await response.text();
  try {
    return { status: response.status, answer: JSON.parse(text) as Answer };
  } catch {
    throw new Error(`${new URL(url).host} answered ${response.status}, and not in JSON`);
  }
}

export async function checkToken(env: Env): Promise<{ problem: string; token: string }> {
  const { status, answer } = await ask(`${env.IAMPORT_API_URL}/users/getToken`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ imp_key: env.IAMPORT_REST_KEY, imp_secret: env.IAMPORT_REST_SECRET }),
  });
  const token = answer.response?.access_token ?? "";
  return { problem: token ? "" : `HTTP ${status}, ${answer.message ?? "no token"}`, token };
}

/** A payment that cannot exist: a 404 in the gateway's own words means that the question was understood. */
export async function checkSandboxFlag(env: Env): Promise<string> {
  const { problem, token } = await checkToken(env);
  if (problem) return problem;
  const url = `${env.IAMPORT_API_URL}/payments/imp_000000000000?include_sandbox=true`;
  const { status, answer } = await ask(url, { headers: { authorization: `Bearer ${token}` } });
  const isUnderstood = status === 404 || (status === 200 && answer.code !== undefined);
  return isUnderstood ? "" : `HTTP ${status}, ${answer.message ?? "no message"}`;
}

export async function checkSdk(env: Env): Promise<string> {
  const response = await fetch(env.IAMPORT_SDK_URL, { signal: AbortSignal.timeout(10_000) });
  const text = await response.text();
  if (!response.ok) return `HTTP ${response.status}`;
  return text.includes("request_pay") ? "" : "it holds no request_pay, so it is no SDK file";
}
