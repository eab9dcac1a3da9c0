import { startBacking } from "../backing";
import { ensureBuild } from "../build";
import { sandboxEnvironment } from "../environment";
import { DevError } from "../exit";
import { tail } from "../logs";
import { say, step } from "../progress";
import { startShop } from "../shop";

/** The whole shop on this machine, as it would run in production, with the stand-in for the gateway. */
export async function run(): Promise<number> {
  const backing = await startBacking("demo");
  await ensureBuild();
  const env = sandboxEnvironment(backing, { SWEEP_SECONDS: "10", ...process.env });
  const shop = await step("Shop", () => startShop(backing.port, env));
  say("");
  say(`  Payments, as the gateway sees them: ${backing.sandboxUrl}/_sandbox/console`);
  if (!process.env.DATABASE_URL) say(`  Database: ${backing.databaseUrl}`);
  say(`  The shop's log: ${shop.logFile}`);
  say("");
  if (env.APP_ENV === "sandbox") {
    say(`  Demo shopper (데모 고객) and demo admin (데모 관리자), one press each: ${env.APP_URL}/sign-in`);
  }
  say(`  Ongi is open: ${env.APP_URL}   (Ctrl-C stops everything)`);
  await shop.exited;
  throw new DevError(`The shop stopped by itself:\n${tail(shop.logFile, 25)}`);
}
