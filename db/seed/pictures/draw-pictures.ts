import { mkdir, writeFile } from "node:fs/promises";
import { BOWLS } from "./bowls";
import { JARS } from "./jars";
import { TABLE } from "./table";
import { TEA } from "./tea";
import { TEAWARE } from "./teaware";

/** Run by hand after a drawing has changed: `npx tsx db/seed/pictures/draw-pictures.ts`. */
const target = new URL("../../../public/products/", import.meta.url);
const LIMIT_BYTES = 12_000;

await mkdir(target, { recursive: true });
for (const [slug, views] of Object.entries({ ...BOWLS, ...JARS, ...TEAWARE, ...TEA, ...TABLE })) {
  for (const [index, drawView] of views.entries()) {
    const svg = drawView();
    if (svg.length > LIMIT_BYTES) throw new Error(`${slug}-${index + 1} has ${svg.length} bytes`);
    await writeFile(new URL(`${slug}-${index + 1}.svg`, target), svg);
  }
}
