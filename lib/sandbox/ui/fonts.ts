import { readFile } from "node:fs/promises";
import path from "node:path";
import { problem } from "../http/responses";

/** The shop's own two files; the second has rare syllables, for machines without a Korean typeface. */
const FILES: Record<string, string> = {
  Pretendard: "pretendard-ongi.woff2",
  "Pretendard rest": "pretendard-rest.woff2",
};

export function fontFaces(basePath: string): string {
  const face = ([family, file]: [string, string]) =>
    `@font-face{font-family:"${family}";src:url("${basePath}/_sandbox/fonts/${file}") format("woff2");font-display:swap}`;
  return Object.entries(FILES).map(face).join("\n");
}

export async function serveFont(file: string): Promise<Response> {
  const bytes = Object.values(FILES).includes(file) ? await readShopFont(file) : null;
  if (!bytes) return problem(404, "no such font");
  return new Response(new Uint8Array(bytes), {
    headers: { "content-type": "font/woff2", "cache-control": "public, max-age=86400" },
  });
}

/** Null where the shop's files do not lie beside it: the window is drawn in the machine's typeface then. */
function readShopFont(file: string): Promise<Buffer | null> {
  return readFile(path.join(process.cwd(), "public/fonts", file)).catch(() => null);
}
