import type { ResolvedConfig } from "../config";
import { findRecord } from "../payments/records";
import { nowSeconds, type SandboxState } from "../state";
import { both, type Html, html } from "../ui/html";
import { page, practiceBanner } from "../ui/page";
import { CONSOLE_STYLE } from "./console-style";
import { koreanTime, paymentCard } from "./payment-card";
import { clockPanel, deliveryPanel, faultPanel } from "./side-panels";

const PAGE_SIZE = 20;

export function consolePath(config: ResolvedConfig): string {
  return `${config.basePath}/_sandbox/console`;
}

/** The merchant's view of the gateway, and the levers for what it cannot do by itself. */
export function consolePage(state: SandboxState, config: ResolvedConfig, query: URLSearchParams): Response {
  const path = consolePath(config);
  const total = state.order.length;
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const asked = Number(query.get("page") ?? 1);
  const at = Number.isInteger(asked) ? Math.min(Math.max(asked, 1), pages) : 1;
  const end = total - (at - 1) * PAGE_SIZE;
  const newest = state.order.slice(Math.max(0, end - PAGE_SIZE), Math.max(0, end)).reverse();
  const records = newest.flatMap((impUid) => findRecord(state, impUid) ?? []);
  const action = at === 1 ? path : `${path}?page=${at}`;
  return page(config, {
    title: "연습용 결제사 콘솔 Sandbox console",
    style: CONSOLE_STYLE,
    body: html`<header>${practiceBanner("연습용 결제사", "Practice gateway")}
<div class="top"><h1>${both("결제사 콘솔", "Gateway console")}</h1>
<p class="hint">${config.merchantCode} · ${both("게이트웨이 시각", "gateway time")} <strong>${koreanTime(nowSeconds(state))}</strong> ·
<a href="${action}">${both("새로고침", "Refresh")}</a></p></div></header>
<main class="wrap">${noticeFrom(query)}
<div class="columns">
<section class="card" aria-labelledby="payments"><h2 id="payments">${both(`결제 ${total.toLocaleString("ko-KR")}건`, "Payments, newest first")}</h2>
${records.length === 0 && html`<p class="empty">${both("아직 결제가 없어요.", "No payments yet.")}</p>`}
${records.map((record) => paymentCard(record, action))}
${pages > 1 && pageLinks(path, at, pages)}</section>
<div class="side">${faultPanel(state, action)}${clockPanel(state, action)}${deliveryPanel(state, config)}</div>
</div></main>`,
  });
}

function noticeFrom(query: URLSearchParams): Html | false {
  const error = query.get("error");
  if (error) return html`<p class="notice error" role="alert">${error}</p>`;
  return (
    query.get("done") !== null && html`<p class="notice" role="status">${both("반영했어요.", "Done.")}</p>`
  );
}

function pageLinks(path: string, at: number, pages: number): Html {
  const newer = at > 1 && html`<a href="${path}?page=${at - 1}">← ${both("더 최근", "Newer")}</a>`;
  const older = at < pages && html`<a href="${path}?page=${at + 1}">${both("더 이전", "Older")} →</a>`;
  return html`<nav class="pages" aria-label="쪽 Pages"><span>${newer}</span><span>${at} / ${pages}</span><span>${older}</span></nav>`;
}
