import { isOpenAccount, remainingOf } from "../payments/transitions";
import type { PaymentRecord } from "../state";
import { both, type Html, html, won } from "../ui/html";

const CLOCK = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Asia/Seoul",
  dateStyle: "short",
  timeStyle: "medium",
});

/** Korean time, as a provider's console shows it. */
export function koreanTime(seconds: number): string {
  return CLOCK.format(new Date(seconds * 1000));
}

function statusOf(record: PaymentRecord): { look: string; label: Html } {
  const { payment } = record;
  if (isOpenAccount(record)) return { look: "account", label: both("입금대기", "account issued") };
  if (payment.cancel_amount > 0 && remainingOf(record) > 0)
    return { look: "cancelled", label: both("부분취소", "partly cancelled") };
  const labels = {
    ready: both("결제대기", "ready"),
    paid: both("결제완료", "paid"),
    failed: both("결제실패", "failed"),
    cancelled: both("취소", "cancelled"),
  };
  return { look: payment.status, label: labels[payment.status] };
}

export function paymentCard(record: PaymentRecord, action: string): Html {
  const { payment } = record;
  const { look, label } = statusOf(record);
  return html`<article class="payment" aria-label="${payment.imp_uid}">
<div class="line"><span class="sum">${won(payment.amount, payment.currency)}</span><span class="pill ${look}">${label}</span></div>
<p class="meta">${payment.name ?? "-"} · ${payment.pay_method} · ${payment.pg_provider}${
    payment.sandbox ? " · sandbox" : ""
  } · <time>${koreanTime(payment.started_at)}</time></p>
<p class="meta"><code>${payment.imp_uid}</code> · <code>${payment.merchant_uid}</code></p>
${payment.vbank_num !== null && html`<p class="meta">${payment.vbank_name} <code>${payment.vbank_num}</code> ~ ${koreanTime(payment.vbank_date)}</p>`}
${payment.fail_reason !== null && html`<p class="meta">${payment.fail_reason}</p>`}
${payment.cancel_amount > 0 && html`<p class="meta">${both("취소된 금액", "Cancelled")} ${won(payment.cancel_amount, payment.currency)}</p>`}
<div class="do">${actionsFor(record, action)}</div>
</article>`;
}

function actionsFor(record: PaymentRecord, action: string): Html[] {
  const { payment } = record;
  const remaining = remainingOf(record);
  const isAccount = isOpenAccount(record);
  const forms: Html[] = [];
  const add = (act: string, button: Html, field: Html | null = null) =>
    forms.push(html`<form method="post" action="${action}"><input type="hidden" name="imp_uid" value="${payment.imp_uid}">
${field}<button name="act" value="${act}">${button}</button></form>`);
  if (isAccount) {
    add("deposit", both("입금", "Deposit"), amountField(payment.amount));
    add("cancel", both("계좌 말소", "Close account"));
  } else if (remaining > 0) add("cancel", both("취소", "Cancel"), amountField(remaining));
  else if (payment.status === "failed" || payment.status === "ready")
    add("pay_late", both("뒤늦게 결제됨", "Pay late"));
  add("notify", both("웹훅 다시 보내기", "Resend webhook"));
  return forms;
}

function amountField(amount: number): Html {
  return html`<label>${both("금액", "Amount")}<input name="amount" inputmode="numeric" value="${amount}" required></label>`;
}
