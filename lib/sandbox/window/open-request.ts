import { type Fields, textOf } from "../http/read-request";

/** What the frame passes on from `request_pay`. */
export type OpenRequest = {
  code: string;
  /** Provider of the frame that was asked; empty for the default one. */
  frame: { pg_provider?: string; pg_id?: string };
  data: Fields;
  origin: string;
  mobile: boolean;
  /** There when the shop passed a callback. */
  requestId: string | null;
  redirectUrl: string | null;
  noticeUrls: string[];
  /** Asked by channelKey: the newer modules, with their shorter answers. */
  modern: boolean;
  isBillingKey: boolean;
};

export function readOpenRequest(fields: Fields): OpenRequest | null {
  const { data } = fields;
  const origin = textOf(fields, "origin") ?? "";
  if (typeof data !== "object" || data === null || Array.isArray(data) || !isWebOrigin(origin)) return null;
  const param: Fields = { ...data };
  const provider = textOf(fields, "provider");
  const pgId = textOf(fields, "pgId");
  const notice: unknown[] = Array.isArray(param.notice_url) ? param.notice_url : [param.notice_url];
  return {
    code: textOf(fields, "code") ?? "",
    frame: { ...(provider ? { pg_provider: provider } : {}), ...(pgId ? { pg_id: pgId } : {}) },
    data: param,
    origin,
    mobile: fields.mobile === true,
    requestId: textOf(param, "request_id"),
    redirectUrl: textOf(param, "m_redirect_url"),
    noticeUrls: notice.filter((url) => url !== undefined && url !== null && url !== "").map(String),
    modern: textOf(param, "channelKey") !== null,
    isBillingKey: textOf(param, "customer_uid") !== null,
  };
}

/** It becomes a link and the target of messages. */
function isWebOrigin(origin: string): boolean {
  try {
    return new URL(origin).origin === origin && /^https?:/.test(origin);
  } catch {
    return false;
  }
}
