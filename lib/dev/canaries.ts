import type { Environment } from "./environment";

/**
 * Secrets of no shop, in the environment of every build that the scripts make: what a build bakes in is found in
 * what it serves (e2e/secrets.spec.ts). The database is one that nobody can reach, because a build needs none.
 */
export const BUILD_CANARIES = {
  IAMPORT_REST_KEY: "canary-build-rest-key-5b1f0c",
  IAMPORT_REST_SECRET: "canary-build-rest-secret-9d27ae",
  AUTH_SECRET: "canary-build-auth-secret-41c8e3",
  CRON_SECRET: "canary-build-cron-secret-c60f92",
  DATABASE_URL: "postgres://canary-build-user:canary-build-password@127.0.0.1:9/none",
} satisfies Environment;
