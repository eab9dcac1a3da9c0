import type { PaymentRecord, SandboxState } from "../state";
import type { Payment, PaymentStatus } from "../wire";

export type ListStatus = PaymentStatus | "all";
export const SORTINGS = ["-started", "started", "-paid", "paid", "-updated", "updated"] as const;
export type Sorting = (typeof SORTINGS)[number];

type Entry = { at: number; seq: number; status: PaymentStatus; record: PaymentRecord };
type Index = {
  lists: Record<ListStatus, Entry[]>;
  known: Map<string, Entry>;
  version: number;
  sorted: { key: string; records: PaymentRecord[] } | null;
};

// Derived and kept beside the state, not in it: a stored state stays plain JSON and rebuilds it when it lists.
const indexes = new WeakMap<SandboxState, Index>();

/** The time that a date window looks at: the one that belongs to the payment's present status. */
export function basisOf(payment: Payment): number {
  if (payment.status === "paid") return payment.paid_at;
  if (payment.status === "cancelled") return payment.cancelled_at;
  return payment.status === "failed" ? payment.failed_at : payment.started_at;
}

/** First place in the list whose entry is not before (at, seq). */
function lowerBound(list: Entry[], at: number, seq: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const entry = list[middle];
    if (entry && (entry.at < at || (entry.at === at && entry.seq < seq))) low = middle + 1;
    else high = middle;
  }
  return low;
}

function put(index: Index, record: PaymentRecord): void {
  const { payment, seq } = record;
  const old = index.known.get(payment.imp_uid);
  if (old) {
    for (const list of [index.lists.all, index.lists[old.status]])
      list.splice(lowerBound(list, old.at, old.seq), 1);
  }
  const entry: Entry = { at: basisOf(payment), seq, status: payment.status, record };
  for (const list of [index.lists.all, index.lists[entry.status]])
    list.splice(lowerBound(list, entry.at, seq), 0, entry);
  index.known.set(payment.imp_uid, entry);
  index.version += 1;
}

function indexOf(state: SandboxState): Index {
  const present = indexes.get(state);
  if (present) return present;
  const lists = { all: [], ready: [], paid: [], cancelled: [], failed: [] };
  const index: Index = { lists, known: new Map(), version: 0, sorted: null };
  for (const impUid of state.order) {
    const record = state.payments[impUid];
    if (record) put(index, record);
  }
  indexes.set(state, index);
  return index;
}

export function reindex(state: SandboxState, record: PaymentRecord): void {
  const index = indexes.get(state);
  if (index) put(index, record);
}

export function dropIndex(state: SandboxState): void {
  indexes.delete(state);
}

export function compareBy(sorting: Sorting): (a: PaymentRecord, b: PaymentRecord) => number {
  const sign = sorting.startsWith("-") ? -1 : 1;
  const key = (record: PaymentRecord) => {
    if (sorting.endsWith("started")) return record.payment.started_at;
    return sorting.endsWith("paid") ? record.payment.paid_at : record.updatedAt;
  };
  return (a, b) => sign * (key(a) - key(b) || a.seq - b.seq);
}

/**
 * Payments of a status in a window of time (both ends included), one page of them. A walk over all pages sorts
 * once, as long as no payment changed in between; a narrow window never touches the rest.
 */
export function listPayments(
  state: SandboxState,
  query: { status: ListStatus; from: number; to: number; sorting: Sorting; offset: number; limit: number },
): { total: number; records: PaymentRecord[] } {
  const index = indexOf(state);
  const list = index.lists[query.status];
  const low = lowerBound(list, query.from, 0);
  const high = Math.max(low, lowerBound(list, query.to + 1, 0));
  const key = [index.version, query.status, low, high, query.sorting].join();
  if (index.sorted?.key !== key) {
    const records = list.slice(low, high).map((entry) => entry.record);
    index.sorted = { key, records: records.sort(compareBy(query.sorting)) };
  }
  const records = index.sorted.records.slice(query.offset, query.offset + query.limit);
  return { total: high - low, records };
}
