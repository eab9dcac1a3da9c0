import postgres from "postgres";
import { DevError } from "../exit";
import { connect, ensureDatabase } from "./databases";

/** Makes the database of this address if its server has none of that name. A server that is not there is one line. */
export async function ensureDatabaseAt(url: string): Promise<void> {
  const name = decodeURIComponent(new URL(url).pathname.slice(1));
  const sql = connect(url);
  try {
    await sql`select 1`;
  } catch (error) {
    if (codeOf(error) !== "3D000") throw new DevError(explain(url, error));
    await ensureDatabase(url, name).catch((cause: unknown) => {
      throw new DevError(explain(url, cause));
    });
  } finally {
    await sql.end({ timeout: 1 });
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

/** Never shows the password that the address may hold. */
function explain(url: string, error: unknown): string {
  const { host, pathname } = new URL(url);
  const reason = error instanceof postgres.PostgresError ? error.message : codeOf(error) || String(error);
  return `The database of DATABASE_URL (${host}${pathname}) does not answer: ${reason}. Start it, or unset DATABASE_URL to use the embedded one.`;
}
