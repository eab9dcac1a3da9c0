import { readFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "../../lib/dev/paths";

/** A page of the shop by its folder under `app/[locale]`, and what it may weigh on a first visit. */
export type ShopperPage = {
  /** The route as Next names it, without language and groups. */
  route: string;
  /** An address of it; `{order}` stands for an order of the visitor's. */
  address: string;
  /** Bytes of our own scripts as they are sent, gzipped. */
  scriptLimit: number;
};

const SCRIPTS = 150_000;
const CHECKOUT_SCRIPTS = 165_000;

/** All that a first visit may cost, pictures, font and prefetches included. */
export const MAX_BYTES = 300_000;
export const MAX_REQUESTS = 40;

/** Pages whose address has a part that is not written in their folder. A page that is in neither list fails the test. */
const EXAMPLES: Record<string, string> = {
  "/[...rest]": "/no/such/page",
  "/categories/[category]": "/categories/tea",
  "/products/[slug]": "/products/celadon-teapot",
  "/legal/[page]": "/legal/terms",
};

/** The merchant's own side, and the stand-in's letter box, which no shop that takes money has. */
const NOT_SHOPPERS = /^\/(admin|inbox)(\/|$)/;

/** @param routes the keys of Next's `app-path-routes-manifest.json`: `/[locale]/(shop)/cart/page`. */
export function shopperPages(routes: string[]): ShopperPage[] {
  return routes
    .filter((key) => key.startsWith("/[locale]/") && key.endsWith("/page"))
    .map((key) => withoutGroups(key.slice("/[locale]".length, -"/page".length)))
    .filter((route) => !NOT_SHOPPERS.test(route))
    .sort()
    .map((route) => ({
      route,
      address: addressOf(route),
      scriptLimit: /^\/checkout(\/|$)/.test(route) ? CHECKOUT_SCRIPTS : SCRIPTS,
    }));
}

function withoutGroups(route: string): string {
  return route.replaceAll(/\/\([^)]+\)/g, "") || "/";
}

function addressOf(route: string): string {
  const address = route.replace("[merchantUid]", "{order}");
  if (!address.includes("[")) return address;
  const example = EXAMPLES[route];
  if (!example) throw new Error(`${route}: name an address of it in e2e/perf/pages.ts`);
  return example;
}

/** Those of the build that is there. */
export function readRoutes(): string[] {
  const file = path.join(ROOT, process.env.NEXT_DIST_DIR ?? ".next", "app-path-routes-manifest.json");
  return Object.keys(JSON.parse(readFileSync(file, "utf8")));
}
