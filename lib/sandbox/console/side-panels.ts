import type { ResolvedConfig } from "../config";
import { EVENT_KINDS, EVENT_TARGETS, REST_KINDS, REST_TARGETS } from "../faults/matrix";
import type { Fault, SandboxState } from "../state";
import { both, type Html, html } from "../ui/html";

const SHOWN_DELIVERIES = 20;

export function faultPanel(state: SandboxState, action: string): Html {
  const active = state.faults.map(
    (fault) =>
      html`<li><span><strong>${fault.on}</strong> ${fault.kind}</span><span>${leftOf(fault)}</span></li>`,
  );
  return html`<section class="card" aria-labelledby="faults"><h2 id="faults">${both("장애 연습", "Faults")}</h2>
${
  state.faults.length === 0
    ? html`<p class="hint">${both("켜진 장애가 없어요.", "None is set.")}</p>`
    : html`<ul class="plain">${active}</ul>
<form method="post" action="${action}"><button name="act" value="clear_faults">${both("모두 끄기", "Clear all")}</button></form>`
}
<h3>${both("REST 호출에", "On REST calls")}</h3>${faultForm(action, "rest", REST_TARGETS, REST_KINDS)}
<h3>${both("사건에", "On events")}</h3>${faultForm(action, "event", EVENT_TARGETS, EVENT_KINDS)}</section>`;
}

function leftOf({ left, ms }: Fault): Html {
  const times = left === null ? both("계속", "until cleared") : both(`${left}번`, "times");
  return html`${times}${ms !== null && ` · ${ms} ms`}`;
}

function faultForm(action: string, id: string, targets: readonly string[], kinds: readonly string[]): Html {
  const options = (list: readonly string[]) => list.map((one) => html`<option>${one}</option>`);
  return html`<form class="stack" method="post" action="${action}">
<div class="pair"><label>${both("어디에", "On")}<select name="on">${options(targets)}</select></label>
<label>${both("무엇을", "Kind")}<select name="kind">${options(kinds)}</select></label></div>
<div class="pair"><label>${both("횟수", "Times")}<input name="times" inputmode="numeric" value="1"></label>
<label>${both("지연 ms", "Wait")}<input name="ms" inputmode="numeric" placeholder="2000"></label></div>
<p class="hint">${both("횟수 0은 끌 때까지예요.", "0 lasts until cleared.")}</p>
<button id="set-${id}" name="act" value="fault">${both("켜기", "Set")}</button></form>`;
}

export function clockPanel(state: SandboxState, action: string): Html {
  const jump = (seconds: number, label: Html) =>
    html`<form method="post" action="${action}"><input type="hidden" name="advance_s" value="${seconds}">
<button name="act" value="clock">${label}</button></form>`;
  return html`<section class="card" aria-labelledby="clock"><h2 id="clock">${both("시계와 초기화", "Clock and reset")}</h2>
<p class="hint">${both(`실제보다 ${state.clockOffsetS.toLocaleString("ko-KR")}초 빨라요`, "seconds ahead of real time")}</p>
<div class="do tight">${jump(1800, both("+30분", "30 min"))}${jump(86_400, both("+1일", "1 day"))}${jump(604_800, both("+7일", "7 days"))}</div>
<div class="do tight"><form method="post" action="${action}"><button class="danger" name="act" value="reset">${both("모두 지우기", "Reset all")}</button></form></div>
</section>`;
}

export function deliveryPanel(state: SandboxState, config: ResolvedConfig): Html {
  const rows = state.deliveries.slice(-SHOWN_DELIVERIES).reverse();
  const list = rows.map(
    (one) => html`<li><p class="line"><span>${one.at.slice(11, 19)} UTC · ${one.ms} ms</span>
<span class="pill ${/^2/.test(one.result) ? "paid" : "failed"}">${one.result}</span></p><code>${one.body}</code></li>`,
  );
  const empty = html`<p class="hint">${both("아직 보낸 웹훅이 없어요.", "None sent yet.")}</p>`;
  return html`<section class="card" aria-labelledby="webhooks"><h2 id="webhooks">${both("웹훅 기록", "Webhook log")}</h2>
<p class="hint">→ ${config.noticeUrl}</p>${rows.length === 0 ? empty : html`<ul class="log">${list}</ul>`}</section>`;
}
