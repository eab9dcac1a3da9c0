import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { DATA } from "./paths";

export type Environment = Record<string, string>;

export const SANDBOX_ACCOUNT = {
  merchantCode: "imp00000000",
  restKey: "sandbox_key",
  restSecret: "sandbox_secret",
} as const;

type Stack = { port: number; sandboxUrl: string; databaseUrl: string };

/** Everything that a shop in front of the sandbox needs. What `given` sets stands. */
export function sandboxEnvironment(
  { port, sandboxUrl, databaseUrl }: Stack,
  given: Record<string, string | undefined>,
): Environment {
  const { AUTH_SECRET, CRON_SECRET } = readSecrets();
  const defaults: Environment = {
    APP_ENV: "sandbox",
    APP_URL: `http://localhost:${port}`,
    IAMPORT_MERCHANT_CODE: SANDBOX_ACCOUNT.merchantCode,
    IAMPORT_REST_KEY: SANDBOX_ACCOUNT.restKey,
    IAMPORT_REST_SECRET: SANDBOX_ACCOUNT.restSecret,
    IAMPORT_API_URL: sandboxUrl,
    IAMPORT_SDK_URL: `${sandboxUrl}/v1/iamport.js`,
    AUTH_SECRET,
    CRON_SECRET,
  };
  const set = Object.entries(given).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return {
    ...defaults,
    ...Object.fromEntries(set),
    DATABASE_URL: databaseUrl,
    PORT: String(port),
    NEXT_TELEMETRY_DISABLED: "1",
  };
}

type Secrets = { AUTH_SECRET: string; CRON_SECRET: string };

/** Made once a clone, so that a restart signs nobody out and breaks no link. */
export function readSecrets(file = path.join(DATA, "secrets.json")): Secrets {
  try {
    const kept = JSON.parse(readFileSync(file, "utf8")) as Partial<Secrets>;
    if (kept.AUTH_SECRET && kept.CRON_SECRET) {
      return { AUTH_SECRET: kept.AUTH_SECRET, CRON_SECRET: kept.CRON_SECRET };
    }
  } catch {
    // None yet, or one that a full disk cut short.
  }
  const made = { AUTH_SECRET: randomBytes(32).toString("hex"), CRON_SECRET: randomBytes(32).toString("hex") };
  writeWhole(file, JSON.stringify(made));
  return made;
}

/** The file has either its old content or the new one, never a part. */
export function writeWhole(file: string, content: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.tmp`;
  writeFileSync(draft, content, { mode: 0o600 });
  renameSync(draft, file);
}
