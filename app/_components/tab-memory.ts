/**
 * What a reload, or the page in the other language, must not lose: in this tab alone, and gone with it. Names and
 * addresses have no place in storage that outlives the visit.
 */
export function keepInTab(key: string, value: object | null): void {
  try {
    if (value === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Storage that is full or forbidden costs the comfort of a reload, and nothing else.
  }
}

/** What was kept under a key, unread: an object of anything, or null. */
export function keptInTab(key: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(key) ?? "null");
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
