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
  if (!Object.values(FILES).includes(file)) return problem(404, "no such font");
  const bytes = await readFile(path.join(process.cwd(), "public/fonts", file));
  return new Response(new Uint8Array(bytes), {
    headers: { "content-type": "font/woff2", "cache-control": "public, max-age=86400" },
  });
}
