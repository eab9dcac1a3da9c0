import { type Env, parseEnv } from "../../env";
import { checkDatabase, checkMigrations } from "./database";
import { checkSandboxFlag, checkSdk, checkToken } from "./gateway";
import { checkMail, checkOutbox, nameOfMail } from "./mail";

/** `problem` and `fix` are one line each; without a problem the line is fine. */
export type Finding = { name: string; problem?: string; fix?: string };

type Check = { name: string | ((env: Env) => string); fix: string; look(env: Env): Promise<string> };

const CHECKS: Check[] = [
  { name: "Database answers", fix: "start it, or correct DATABASE_URL", look: checkDatabase },
  { name: "Migrations are applied", fix: "npm run db:migrate", look: checkMigrations },
  {
    name: "Gateway gives a token",
    fix: "correct IAMPORT_REST_KEY, IAMPORT_REST_SECRET or IAMPORT_API_URL",
    look: async (env) => (await checkToken(env)).problem,
  },
  {
    name: "Gateway answers for test payments (include_sandbox)",
    fix: "correct IAMPORT_API_URL, or ask the gateway whether it is down",
    look: checkSandboxFlag,
  },
  { name: "SDK file loads", fix: "correct IAMPORT_SDK_URL", look: checkSdk },
  { name: nameOfMail, fix: "correct SMTP_URL, or ask its server whether it is down", look: checkMail },
  {
    name: "Every message was sent, or will be",
    fix: "mend it, then have them tried again on /admin, or all at once in the database: update outbox set status = 'waiting', next_at = now(), attempts = 0 where status = 'given_up'",
    look: checkOutbox,
  },
];

export async function* diagnose(source: Record<string, string | undefined>): AsyncGenerator<Finding> {
  yield { name: `Node ${process.versions.node}` };
  yield { name: "Dependencies are those of package-lock.json" };
  let env: Env;
  try {
    env = parseEnv(source);
    yield { name: `Configuration (${env.APP_ENV})` };
  } catch (error) {
    const problem = messageOf(error);
    yield {
      name: "Configuration",
      problem,
      fix: "set it in .env (see .env.example); npm run demo needs none",
    };
    return;
  }
  for (const { name: named, fix, look } of CHECKS) {
    const name = typeof named === "string" ? named : named(env);
    const problem = await look(env).catch(messageOf);
    yield problem ? { name, problem, fix } : { name };
  }
}

/** The cause says more than `fetch failed`. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error ? String(error.code) : "";
  return error.cause instanceof Error ? messageOf(error.cause) : error.message || code || error.name;
}
