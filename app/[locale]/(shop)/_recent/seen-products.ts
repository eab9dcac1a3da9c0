/** What was looked at lately, the latest first; in this browser alone, and told to nobody. */
export type SeenProduct = { slug: string; src: string; name: { ko: string; en: string } };

const KEY = "ongi:seen";
const MOST_KEPT = 8;

/** As it is stored, for comparing; empty where nothing is, or nothing may be read. */
export function readSeen(): string {
  try {
    return localStorage.getItem(KEY) ?? "";
  } catch {
    // Storage is turned off: the shop does without.
    return "";
  }
}

/** Anything may stand in a browser's storage; what is not ours is nothing. */
export function parseSeen(text: string): SeenProduct[] {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list.filter(isSeen).slice(0, MOST_KEPT) : [];
  } catch {
    // Cut off, or another's.
    return [];
  }
}

export function rememberSeen(product: SeenProduct): void {
  const others = parseSeen(readSeen()).filter(({ slug }) => slug !== product.slug);
  try {
    localStorage.setItem(KEY, JSON.stringify([product, ...others].slice(0, MOST_KEPT)));
  } catch {
    // Full, or turned off: the shop does without.
  }
}

function isSeen(value: SeenProduct | null): value is SeenProduct {
  const { slug, src, name } = value ?? {};
  // A picture of ours, so that no foreign address gets into the page.
  return [slug, src, name?.ko, name?.en].every((text) => typeof text === "string") && /^\/\w/.test(src ?? "");
}
