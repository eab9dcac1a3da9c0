import { textOf } from "../http/read-request";
import { newHex } from "../payments/ids";
import { nowSeconds, type SandboxState } from "../state";
import { badRequest, ok, type RestCall, type RestHandler, refuse } from "./rest-call";

const LIFETIME_S = 1800;
const LAST_MINUTE_S = 60;
const EXTENSION_S = 300;

/** One token for everybody: asked again it is the same, in its last minute it lives 5 minutes longer. */
export const getToken: RestHandler = (call) => {
  const key = textOf(call.fields, "imp_key");
  const secret = textOf(call.fields, "imp_secret");
  if (!key || !secret) return badRequest("imp_key, imp_secret 파라메터가 누락되었습니다.");
  if (key !== call.config.restKey || secret !== call.config.restSecret)
    return refuse("인증에 실패하였습니다. API키와 secret을 확인하세요.", 401, -1);
  const token = renewToken(call);
  return ok({ access_token: token.value, now: call.now, expired_at: token.expiresAt });
};

function renewToken({ state, now }: RestCall) {
  const token = state.token;
  if (!token || token.expiresAt <= now) {
    state.token = { value: newHex(20), expiresAt: now + LIFETIME_S };
    return state.token;
  }
  if (token.expiresAt - now <= LAST_MINUTE_S) token.expiresAt += EXTENSION_S;
  return token;
}

/** Bare, `Bearer`, the legacy header or the legacy query parameter. */
export function isAuthorized(state: SandboxState, headers: Headers, query: URLSearchParams): boolean {
  const given =
    headers.get("authorization")?.replace(/^Bearer\s+/i, "") ??
    headers.get("x-imptokenheader") ??
    query.get("_token");
  const token = state.token;
  return token !== null && given?.trim() === token.value && token.expiresAt > nowSeconds(state);
}
