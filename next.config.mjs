import { PHASE_PRODUCTION_BUILD } from "next/constants.js";
import { missingParticulars } from "./lib/env/particulars.mjs";

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Its file of exports is CommonJS that names every store there is; it needs no bundling.
  serverExternalPackages: ["rate-limiter-flexible"],
  experimental: {
    // Our forms are a few fields. Origin against host is checked by Next for every action.
    serverActions: { bodySizeLimit: "64kb" },
    // The one sheet is 7 kB: on a slow network asking for it would double the time to the first paint.
    inlineCss: true,
    // What a page was rendered to stays with the process: it holds that process's configuration (APP_URL, APP_ENV),
    // and several may serve one build. Vercel keeps pages its own way.
    isrFlushToDisk: false,
  },
  // What no page or route is told by proxy.ts and lib/http: files.
  headers: async () => [
    { source: "/:path*", headers: [{ key: "X-Content-Type-Options", value: "nosniff" }] },
  ],
  // A build folder of its own lets a test build stand beside the one a developer is looking at.
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
};

/** A build needs no configuration. One that is told to be live stops where the law would stop the shop. */
export default function configure(/** @type {string} */ phase) {
  const missing = phase === PHASE_PRODUCTION_BUILD ? missingParticulars(process.env) : [];
  if (missing.length > 0) {
    process.stderr.write(`Configuration: ${missing.join(", ")}: needed, the law has a live shop show it\n`);
    process.exit(1);
  }
  return config;
}
