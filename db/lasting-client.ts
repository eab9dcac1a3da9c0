import type postgres from "postgres";

/** What Drizzle and the limiter need of the driver. */
export type Client = Pick<postgres.Sql, "options" | "unsafe" | "begin" | "end">;

type Work = (sql: postgres.TransactionSql) => unknown;

/** Seconds that work on a pool's other connections has left once one of them was lost. */
const GRACE = 5;

/**
 * postgres.js uses a connection that was lost again, with what was left in its buffers: it may answer nothing for ten
 * seconds, give a query another's failure, or run what a dead transaction still says inside somebody else's
 * (porsager/postgres#1208, #1216). So no pool outlives a lost connection, and no transaction its own.
 */
export function createLastingClient(open: () => postgres.Sql): Client {
  let current = open();
  let hasEnded = false;
  const { options } = current;

  function replace(lost: postgres.Sql): void {
    if (hasEnded || lost !== current) return;
    current = open();
    // Drizzle has set its own on the first pool.
    Object.assign(current.options.parsers, options.parsers);
    Object.assign(current.options.serializers, options.serializers);
    lost.end({ timeout: GRACE }).catch(() => {});
  }

  function watch<Query extends Promise<unknown>>(pool: postgres.Sql, query: Query): Query {
    query.catch((error: unknown) => {
      if (isLost(error)) replace(pool);
    });
    return query;
  }

  const begin = (...given: [Work] | [string, Work]) => {
    const [mode, work] = given.length === 1 ? ["", given[0]] : given;
    return watch(current, beginMortal(current, mode, work));
  };
  return {
    options,
    unsafe: (...given) => watch(current, current.unsafe(...given)),
    // The two forms of `begin`, as its own type has them.
    begin: begin as postgres.Sql["begin"],
    end: (how) => {
      hasEnded = true;
      return current.end(how);
    },
  };
}

/**
 * A transaction that says nothing more, not even rollback or commit, once its connection is lost: `begin` has rejected
 * by then, and what is said goes to whoever has the connection next.
 */
async function beginMortal(pool: postgres.Sql, mode: string, work: Work): Promise<unknown> {
  let isOver = false;
  const silence = new Promise<never>(() => {});
  const speak = async (sql: postgres.TransactionSql) => {
    try {
      const value = await work(
        new Proxy(sql, {
          get: (target, name, receiver) => {
            if (isOver) throw new Error("This transaction's connection was lost");
            return Reflect.get(target, name, receiver);
          },
        }),
      );
      return isOver ? silence : value;
    } catch (error) {
      if (isOver || isLost(error)) return silence;
      throw error;
    }
  };
  try {
    return await pool.begin(mode, speak);
  } finally {
    isOver = true;
  }
}

/** Drizzle wraps what the driver throws. A server's own FATAL is followed by the connection's close. */
function isLost(error: unknown): boolean {
  for (let next = error; next instanceof Error; next = next.cause) {
    const { code, severity } = next as { code?: unknown; severity?: unknown };
    if (severity === "FATAL" || severity === "PANIC") return true;
    if (/^(CONNECTION_(CLOSED|DESTROYED)|CONNECT_TIMEOUT|E[A-Z]+)$/.test(String(code))) return true;
  }
  return false;
}
