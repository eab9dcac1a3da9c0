import { createHash } from "node:crypto";
import { LATIN_FONT } from "./latin-font-data";

/**
 * Gives a page its Latin letters, and the width of syllables that are still on their way, before anything is laid out.
 * A font in a style sheet comes after the first layout even where it lies in it, and moves what stands there; one that
 * is made of bytes is there at once. Without JavaScript the reader's own typeface is used.
 */
export const LATIN_FONT_SCRIPT = `document.fonts.add(new FontFace("Pretendard",Uint8Array.from(atob("${LATIN_FONT}"),c=>c.charCodeAt(0))))`;

/** What a content security policy knows the script by. */
export const LATIN_FONT_HASH = `'sha256-${createHash("sha256").update(LATIN_FONT_SCRIPT).digest("base64")}'`;
