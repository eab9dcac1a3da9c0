import type { MetadataRoute } from "next";
import { listProducts } from "@/lib/catalog/list-products";
import { CATEGORIES } from "@/lib/catalog/product";
import { getEnv } from "@/lib/env";
import { LOCALES, localePath } from "@/lib/i18n/locale";
import { LEGAL_PAGES } from "@/lib/legal/document";

/** Rendered at request time: the build has neither goods nor an address. */
export const dynamic = "force-dynamic";

/** A file may name 50,000 addresses; each page of ours has two. */
const MOST_PRODUCTS = 20_000;
const AT_ONCE = 500;

/** Everything that is for everybody, in each language. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const paths = ["/", "/categories", ...CATEGORIES.map((category) => `/categories/${category}`)];
  for (let next: number | null | undefined; next !== null && paths.length < MOST_PRODUCTS; ) {
    const page = await listProducts({ after: next, limit: AT_ONCE });
    paths.push(...page.products.map(({ slug }) => `/products/${slug}`));
    next = page.next;
  }
  paths.push(...LEGAL_PAGES.map((page) => `/legal/${page}`));
  return paths.flatMap(entriesOf);
}

function entriesOf(path: string): MetadataRoute.Sitemap {
  const { APP_URL } = getEnv();
  const addresses = LOCALES.map(
    (locale) => [locale, new URL(localePath(locale, path), APP_URL).href] as const,
  );
  const languages = Object.fromEntries(addresses);
  return addresses.map(([, url]) => ({ url, alternates: { languages } }));
}
