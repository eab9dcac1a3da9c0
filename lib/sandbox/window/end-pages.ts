import type { ResolvedConfig } from "../config";
import type { PaymentRecord, WindowAnswer, WindowSession } from "../state";
import { both, type Html, html, scriptJson, won } from "../ui/html";
import { page, practiceBanner } from "../ui/page";
import { WINDOW_STYLE } from "./window-style";

function endPage(
  config: ResolvedConfig,
  input: { body: Html; script?: string; embedded: boolean; status?: number },
): Response {
  return page(config, {
    title: "연습용 결제창 Practice window",
    style: WINDOW_STYLE,
    status: input.status,
    script: input.script,
    reach: config.shopOrigin,
    bodyClass: input.embedded ? "embedded" : "",
    body: html`<main class="sheet">${practiceBanner()}<div class="end">${input.body}</div></main>`,
  });
}

/** In a frame: says `done` to the shop's page, which then takes the window away. */
export function callbackPage(config: ResolvedConfig, session: WindowSession, answer: WindowAnswer): Response {
  const done = {
    action: "done",
    data: { request_id: session.requestId, ...answer.rsp },
    times: answer.times,
  };
  const message = answer.kind === "left" ? { action: "close" } : done;
  return endPage(config, {
    embedded: true,
    body: html`<div role="status"><h1>${both("결과를 쇼핑몰에 알리고 있어요", "Telling the shop")}</h1></div>`,
    script: `var message=${scriptJson(JSON.stringify(message))};
setTimeout(function(){parent.postMessage(message,${scriptJson(session.shopOrigin)})},${answer.delayMs});`,
  });
}

/** Over the whole page: goes back to the shop, late or twice when a fault says so. */
export function redirectPage(config: ResolvedConfig, answer: WindowAnswer): Response {
  const address = answer.redirect ?? config.shopOrigin;
  const first = `fetch(address,{mode:"no-cors",credentials:"include"}).catch(function(){}).then(go)`;
  return endPage(config, {
    embedded: false,
    body: html`<div role="status"><h1>${both("쇼핑몰로 돌아가는 중이에요", "Returning to the shop")}</h1></div>
<a class="go" href="${address}">${both("지금 돌아가기", "Return now")}</a>`,
    script: `var address=${scriptJson(address)};function go(){location.replace(address)}
setTimeout(function(){${answer.times > 1 ? first : "go()"}},${answer.delayMs});`,
  });
}

/** The shopper left, or the answer got lost: nobody is told, and the payment stays as it is. */
export function leftPage(config: ResolvedConfig, session: WindowSession): Response {
  return endPage(config, {
    embedded: !session.wholePage,
    body: html`<div role="status"><h1>${both("결제창을 떠났어요.", "You left the window.")}</h1></div>
<p class="hint">${both("쇼핑몰은 아무 소식도 받지 못해요.", "The shop hears nothing.")}</p>
${session.wholePage && html`<a class="go" href="${session.shopOrigin}">${both("쇼핑몰 첫 화면", "Shop home")}</a>`}`,
    ...(session.wholePage
      ? {}
      : {
          script: `parent.postMessage(${scriptJson(JSON.stringify({ action: "close" }))},${scriptJson(session.shopOrigin)});`,
        }),
  });
}

/** Come back to with the browser's back button. The way to the shop is the same as the first time. */
export function endedPage(config: ResolvedConfig, session: WindowSession, answer: WindowAnswer): Response {
  const address = session.wholePage ? answer.redirect : null;
  return endPage(config, {
    embedded: !session.wholePage,
    body: html`<h1>${both("이미 끝난 결제창이에요.", "This window has ended.")}</h1>
${address !== null && html`<a class="go" href="${address}">${both("쇼핑몰로 돌아가기", "Back to the shop")}</a>`}`,
  });
}

export function unknownPage(config: ResolvedConfig): Response {
  return endPage(config, {
    embedded: false,
    status: 404,
    body: html`<h1>${both("없는 결제창이에요.", "There is no such window.")}</h1>`,
  });
}

const PROBLEMS: Record<string, { ko: string; en: string }> = {
  foreign_address: {
    ko: "notice_url, confirm_url, m_redirect_url은 이 샌드박스를 시작한 쇼핑몰의 주소여야 해요.",
    en: "notice_url, confirm_url and m_redirect_url must belong to the shop that this sandbox was started for.",
  },
  no_redirect_url: {
    ko: "휴대폰에서는 m_redirect_url이 꼭 필요해요.",
    en: "On a phone m_redirect_url is required.",
  },
};

/** A mistake of the developer, said in the window instead of a payment. Closing it answers as a failure. */
export function problemPage(config: ResolvedConfig, name: string, query: URLSearchParams): Response {
  const problem = Object.hasOwn(PROBLEMS, name) ? PROBLEMS[name] : undefined;
  if (!problem) return unknownPage(config);
  const data = {
    request_id: query.get("request_id"),
    success: false,
    imp_uid: null,
    error_code: "SANDBOX_SETUP",
    error_msg: problem.ko,
  };
  return endPage(config, {
    embedded: true,
    body: html`<div role="alert"><h1>${both(problem.ko, problem.en)}</h1></div>
<p class="hint">${both("쇼핑몰 주소", "Shop address")}: ${config.shopOrigin}</p>
<form><button type="button" id="close">${both("닫기", "Close")}</button></form>`,
    script: `document.getElementById("close").onclick=function(){parent.postMessage(${scriptJson(
      JSON.stringify({ action: "done", data }),
    )},${scriptJson(query.get("origin") ?? config.shopOrigin)})};`,
  });
}

export function receiptPage(config: ResolvedConfig, { payment }: PaymentRecord): Response {
  return endPage(config, {
    embedded: false,
    body: html`<h1>${both("연습용 영수증", "Practice receipt")}</h1>
<p class="total">${won(payment.amount, payment.currency)}</p>
<dl class="facts"><dt>${both("가맹점", "Merchant")}</dt><dd>${config.merchantName}</dd>
<dt>${both("상품", "Item")}</dt><dd>${payment.name ?? "-"}</dd>
<dt>${both("주문번호", "Order")}</dt><dd>${payment.merchant_uid}</dd>
<dt>${both("상태", "Status")}</dt><dd>${payment.status}</dd>
<dt>${both("취소된 금액", "Cancelled")}</dt><dd>${won(payment.cancel_amount, payment.currency)}</dd></dl>`,
  });
}
