import type postgres from "postgres";

type Work = (sql: postgres.TransactionSql) => unknown;

/**
 * Whatever runs in a transaction stops where its connection was lost. postgres.js would send a rollback over that
 * very connection: the write fails in a callback where nobody can catch it, and the connection answers nothing for
 * many times `connect_timeout` afterwards (porsager/postgres#1208). `begin` itself rejects when a connection closes.
 */
export function stopAtLostConnections(client: postgres.Sql): void {
  const begin: (options: string, work: Work) => Promise<unknown> = client.begin.bind(client);
  const stopping = (...given: [Work] | [string, Work]) => {
    const [options, work] = given.length === 1 ? ["", given[0]] : given;
    return begin(options, (sql) => stopWhenLost(async () => work(sql)));
  };
  // The two forms of `begin`, as its own type has them.
  client.begin = stopping as typeof client.begin;
}

async function stopWhenLost(work: () => Promise<unknown>): Promise<unknown> {
  try {
    return await work();
  } catch (error) {
    if (isLost(error)) return new Promise(() => {});
    throw error;
  }
}

/** All of these are followed by the connection's close. Drizzle wraps what the driver throws. */
function isLost(error: unknown): boolean {
  for (let next = error; next instanceof Error; next = next.cause) {
    const { code, severity } = next as { code?: unknown; severity?: unknown };
    if (severity === "FATAL" || /^(CONNECTION_CLOSED|ECONNRESET|EPIPE|ETIMEDOUT)$/.test(String(code)))
      return true;
  }
  return false;
}
