import { appendBounded, emptyState, nowSeconds, type PaymentRecord, type SandboxState } from "../state";
import type { PaymentStatus } from "../wire";
import { compareBy, dropIndex, reindex, type Sorting } from "./listing";

const MAX_DELIVERIES = 500;

function own<T>(map: Record<string, T>, key: string): T | undefined {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}

export function findRecord(state: SandboxState, impUid: string): PaymentRecord | undefined {
  return own(state.payments, impUid);
}

export function findByWindow(state: SandboxState, key: string): PaymentRecord | undefined {
  const impUid = own(state.windows, key);
  return impUid === undefined ? undefined : findRecord(state, impUid);
}

/** Keeps a new or changed payment. Every change goes through here, or the lists would not know of it. */
export function saveRecord(state: SandboxState, record: PaymentRecord): void {
  const { imp_uid, merchant_uid } = record.payment;
  record.updatedAt = nowSeconds(state);
  if (!findRecord(state, imp_uid)) {
    state.payments[imp_uid] = record;
    state.order.push(imp_uid);
    const siblings = own(state.byMerchant, merchant_uid);
    if (siblings) siblings.push(imp_uid);
    else state.byMerchant[merchant_uid] = [imp_uid];
  }
  if (record.session) state.windows[record.session.key] = imp_uid;
  reindex(state, record);
}

/** All attempts at one order number. */
export function listByMerchant(
  state: SandboxState,
  merchantUid: string,
  options: { status?: PaymentStatus | undefined; sorting?: Sorting | undefined } = {},
): PaymentRecord[] {
  const records = (own(state.byMerchant, merchantUid) ?? []).flatMap((id) => findRecord(state, id) ?? []);
  const wanted = options.status ? records.filter((one) => one.payment.status === options.status) : records;
  return wanted.sort(compareBy(options.sorting ?? "-started"));
}

/** A payment holds money when it was paid and not wholly given back; that is what blocks another one (F1002). */
export function isMerchantUidPaid(state: SandboxState, merchantUid: string): boolean {
  return listByMerchant(state, merchantUid).some(({ payment }) => payment.paid_at > 0);
}

export function findPrepared(state: SandboxState, merchantUid: string) {
  return own(state.prepared, merchantUid);
}

export function findReceipt(state: SandboxState, impUid: string) {
  return own(state.receipts, impUid);
}

/** The newest payment that is not this one: what a confused gateway would name instead. */
export function findForeignImpUid(state: SandboxState, impUid: string): string {
  return state.order.findLast((id) => id !== impUid) ?? "imp_1234567890";
}

export function logDelivery(state: SandboxState, delivery: SandboxState["deliveries"][number]): void {
  appendBounded(state.deliveries, delivery, MAX_DELIVERIES);
}

export function resetState(state: SandboxState): void {
  Object.assign(state, emptyState());
  dropIndex(state);
}
