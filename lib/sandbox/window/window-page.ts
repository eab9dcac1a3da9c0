import type { ResolvedConfig } from "../config";
import { BANKS } from "../payments/banks";
import type { PaymentRecord, WindowSession } from "../state";
import { both, type Html, html, won } from "../ui/html";
import { page, practiceBanner } from "../ui/page";
import { DECLINE_REASONS, methodsFor } from "./methods";
import { WINDOW_STYLE } from "./window-style";

/** A second press while the first is under way would only reload the same answer. */
const SCRIPT = `document.querySelector("form").addEventListener("submit",function(event){
  var form=event.currentTarget;
  if(form.dataset.sent){event.preventDefault();return}
  form.dataset.sent="1";
  setTimeout(function(){form.querySelectorAll("button").forEach(function(one){one.disabled=true})},0);
});
addEventListener("pageshow",function(event){if(event.persisted)location.reload()});`;

/** The window in which a person decides how the payment ends. Works without script. */
export function windowPage(config: ResolvedConfig, record: PaymentRecord, session: WindowSession): Response {
  const { payment } = record;
  const { chosen, offered } = methodsFor(payment);
  return page(config, {
    title: `연습용 결제창 Practice window · ${config.merchantName}`,
    style: WINDOW_STYLE,
    script: SCRIPT,
    reach: config.shopOrigin,
    bodyClass: session.wholePage ? "" : "embedded",
    body: html`<main class="sheet">
${practiceBanner()}
<p class="brand"><span class="mark" aria-hidden="true">${[...config.merchantName][0] ?? "O"}</span>${config.merchantName}</p>
<h1>${both("결제하기", "Payment")}</h1>
<p class="total" data-testid="amount">${won(payment.amount, payment.currency)}</p>
<dl class="facts">
<dt>${both("상품", "Item")}</dt><dd>${payment.name ?? "-"}</dd>
<dt>${both("주문번호", "Order")}</dt><dd>${payment.merchant_uid}</dd>
<dt>${both("결제사", "Provider")}</dt><dd>${payment.pg_provider}</dd>
</dl>
<form method="post">
<fieldset><legend>${both("결제수단", "Pay with")}</legend>
<div class="choices">${offered.map(
      (method) =>
        html`<div class="choice"><input type="radio" name="method" id="method-${method.id}" value="${method.id}" ${
          method.id === chosen && html`checked`
        }><label for="method-${method.id}">${both(method.ko, method.en)}</label></div>`,
    )}</div></fieldset>
${bankChoice()}
<div class="actions">
<button class="primary approve" name="act" value="approve">${both("승인", "Approve")}</button>
<button class="primary issue" name="act" value="issue">${both("계좌 발급", "Issue account")}</button>
<button class="danger" name="act" value="decline">${both("거절", "Decline")}</button>
<button name="act" value="cancel">${both("취소", "Cancel")}</button>
<button class="leave" name="act" value="leave">${both("창 떠나기", "Walk away")}</button>
</div>
${practiceOptions()}
</form>
</main>`,
  });
}

function bankChoice(): Html {
  const options = BANKS.map((bank) => html`<option value="${bank.code}">${bank.name} ${bank.en}</option>`);
  return html`<div class="bank"><label class="top" for="bank">${both("입금할 은행", "Bank to pay into")}</label>
<select id="bank" name="bank">${options}</select></div>`;
}

function practiceOptions(): Html {
  return html`<details><summary>${both("연습 옵션", "Practice options")}</summary>
<label for="reason">${both("거절되는 이유", "Reason when it is turned down")}</label>
<select id="reason" name="reason">${DECLINE_REASONS.map((one) => html`<option value="${one.id}">${one.ko} ${one.en}</option>`)}</select>
<label for="webhook">${both("웹훅이 가는 때", "When the webhook goes out")}</label>
<select id="webhook" name="webhook"><option value="">기본값 default</option><option value="race">브라우저와 동시에 racing the browser</option>
<option value="before">브라우저보다 먼저 before the browser</option><option value="after">브라우저보다 나중에 after the browser</option></select></details>`;
}
