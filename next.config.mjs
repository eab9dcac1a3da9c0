/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // A build folder of its own lets a test build stand beside the one a developer is looking at.
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
};

export default config;
