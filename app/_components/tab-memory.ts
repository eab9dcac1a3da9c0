/**
 * What a reload, or the page in the other language, must not lose: in this tab alone, and gone with it. Names and
 * addresses have no place in storage that outlives the visit, and what a member typed is nobody else's: whoever has
 * signed out may leave the tab to the next. What a guest typed goes along into the account.
 */
export type TabOwner = string | null;

const OURS = "ongi.";

/** @param owner the member's id, null for a guest. @param key begins with `ongi.`. */
export function keepInTab(key: `ongi.${string}`, value: object | null, owner: TabOwner): void {
  try {
    if (value === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify({ owner, value }));
  } catch {
    // Storage that is full or forbidden costs the comfort of a reload, and nothing else.
  }
}

/** What was kept under a key, unread: an object of anything, or null. */
export function keptInTab(key: `ongi.${string}`, owner: TabOwner): Record<string, unknown> | null {
  forgetOthers(owner);
  const kept = read(key)?.value;
  return isObject(kept) ? kept : null;
}

/** Throws away all that another member than this one has typed in the tab. */
export function forgetOthers(owner: TabOwner): void {
  try {
    for (const key of Object.keys(sessionStorage)) {
      const whose = key.startsWith(OURS) ? (read(key)?.owner ?? null) : null;
      if (whose !== null && whose !== owner) sessionStorage.removeItem(key);
    }
  } catch {
    // Nothing is kept where nothing may be.
  }
}

function read(key: string): Record<string, unknown> | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? "null");
    return isObject(kept) ? kept : null;
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
