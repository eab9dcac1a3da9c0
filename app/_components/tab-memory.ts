/**
 * What a reload, or the page in the other language, must not lose: in this tab alone, and gone with it. Names and
 * addresses have no place in storage that outlives the visit, and what a member typed is nobody else's: whoever has
 * signed out may leave the tab to the next. What a guest typed goes along into the account.
 */
export type TabOwner = string | null;

/** @param owner the member's id, null for a guest. */
export function keepInTab(key: string, value: object | null, owner: TabOwner): void {
  try {
    if (value === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify({ owner, value }));
  } catch {
    // Storage that is full or forbidden costs the comfort of a reload, and nothing else.
  }
}

/** What was kept under a key, unread: an object of anything, or null. Another member's is thrown away. */
export function keptInTab(key: string, owner: TabOwner): Record<string, unknown> | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? "null");
    if (!isObject(kept) || !isObject(kept.value)) return null;
    if (kept.owner === null || kept.owner === owner) return kept.value;
    sessionStorage.removeItem(key);
  } catch {
    // As if nothing had been kept.
  }
  return null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
