import type { MetadataRoute } from "next";
import { getEnv } from "@/lib/env";

/** Rendered at request time: the build knows no address. */
export const dynamic = "force-dynamic";

/** Pages that are somebody's own say noindex themselves (lib/http/page-headers.ts), which has to be readable. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: "*", disallow: "/api/" },
    sitemap: new URL("/sitemap.xml", getEnv().APP_URL).href,
  };
}
