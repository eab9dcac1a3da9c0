import { readFile } from "node:fs/promises";
import path from "node:path";

/** Characters of an address that may stand in a page: a slow phone reads them in a tenth of one way to the server. */
const MOST = 16_000;

/** Nothing but a drawing of our own, so that no row of the database can name another file of the server. */
const DRAWING = /^\/products\/([\w-]+\.svg)$/;

const kept = new Map<string, string>();

/**
 * A small drawing of ours as a `data:` address, so that it is there with the page instead of one round trip later; any
 * other picture (a photograph, a larger one, one of another host) as the address that it has.
 */
export async function withinPage(src: string): Promise<string> {
  const [, file] = DRAWING.exec(src) ?? [];
  if (!file) return src;
  const known = kept.get(file);
  if (known) return known;
  const drawing = await readFile(path.join(process.cwd(), "public/products", file), "utf8").catch(() => null);
  if (drawing === null) return src;
  const address = dataAddress(drawing);
  const shown = address.length > MOST ? src : address;
  kept.set(file, shown);
  return shown;
}

/** Escaped no further than an address in an attribute needs: base64 would weigh twice as much once compressed. */
function dataAddress(svg: string): string {
  return `data:image/svg+xml,${svg.replace(/[%#<>"\t\r\n]/g, encodeURIComponent)}`;
}
