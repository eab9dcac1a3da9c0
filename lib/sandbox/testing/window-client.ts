import type { Payment } from "../wire";
import type { TestSandbox } from "./start-sandbox";

export type Rsp = Record<string, unknown>;
export type Next = { done?: Rsp; window?: string; top?: { path: string; param: Record<string, string> } };
type Message = { action: string; data: Rsp; times: number };

/** The message that the page posts to the shop, or null when it posts no result. */
export async function messageIn(answer: Response): Promise<Message | null> {
  const posted = /var message=("(?:[^"\\]|\\.)*");/.exec(await answer.text());
  return posted?.[1] ? JSON.parse(JSON.parse(posted[1])) : null;
}

/** Opens payment windows and presses their buttons, as the frame and a person would, without a browser. */
export function windowClient(sandbox: TestSandbox) {
  async function open(param: Rsp = {}, over: Rsp = {}): Promise<Next> {
    const data = {
      merchant_uid: "order_1",
      amount: 15000,
      name: "찻잔",
      pg: "html5_inicis",
      pay_method: "card",
      request_id: "req_1",
      m_redirect_url: `${sandbox.shopUrl}/return?t=a%20b`,
      ...param,
    };
    const body = { code: "imp00000000", origin: sandbox.shopUrl, data, ...over };
    const answer = await sandbox.send("POST", "/window/open", body, { origin: sandbox.url });
    return (await answer.json()) as Next;
  }

  function act(path: string | undefined, fields: Record<string, string>): Promise<Response> {
    const body = new URLSearchParams(fields);
    return fetch(sandbox.url + path, {
      method: "POST",
      body,
      redirect: "manual",
      headers: { origin: sandbox.url },
    });
  }

  return {
    open,
    openOnPhone: (param: Rsp = {}) => open(param, { mobile: true }),
    act,
    async press(next: Next, fields: Record<string, string>): Promise<Rsp> {
      return (await messageIn(await act(next.window, fields)))?.data ?? {};
    },
    async payments(): Promise<Payment[]> {
      return (await sandbox.control<{ list: Payment[] }>("GET", "/payments?merchant_uid=order_1")).list;
    },
  };
}
