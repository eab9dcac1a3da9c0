import type { SeedProduct } from "./product";
import { TABLE } from "./table";
import { TABLEWARE } from "./tableware";
import { TEA } from "./tea";
import { TEAWARE } from "./teaware";

const ALL: readonly SeedProduct[] = [...TABLEWARE, ...TEAWARE, ...TEA, ...TABLE];

/** The order of the shop window: what is looked at first stands first, whatever its kind. */
const WINDOW = [
  "celadon-teapot",
  "moon-jar",
  "tea-cup-pair",
  "celadon-rice-bowl",
  "ujeon-green-tea",
  "brass-cutlery",
  "buncheong-mug",
  "porcelain-plate",
  "onggi-jar",
  "omija-tea",
  "buncheong-noodle-bowl",
  "zelkova-tray",
  "black-glaze-soup-bowl",
  "spoon-rest",
  "buckwheat-tea",
];

export const SEED_PRODUCTS = [...ALL].sort((a, b) => WINDOW.indexOf(a.slug) - WINDOW.indexOf(b.slug));
