import type { Env } from "../../env";
import { mailWay } from "../../mail/mail-way";
import { checkSmtp } from "../../mail/smtp";
import { connect } from "../postgres/databases";

const NAMES = {
  smtp: "Mail server takes our name",
  inbox: "Mail goes to /inbox, and to nobody",
  off: "Mail is off (no SMTP_URL): shoppers are written nothing",
};

export function nameOfMail(env: Env): string {
  return NAMES[mailWay(env).to];
}

export async function checkMail(env: Env): Promise<string> {
  const way = mailWay(env);
  return way.to === "smtp" ? checkSmtp(way.url) : "";
}

/** What no try will send any more waits for a person; what one has dismissed does not. */
export async function checkOutbox(env: Env): Promise<string> {
  const sql = connect(env.DATABASE_URL);
  try {
    const rows = await sql`
      select last_error as error, count(*)::int as count from outbox m where status = 'given_up' and not exists (
        select from dismissals d where d.kind = 'message_given_up' and d.subject = m.id::text)
      group by 1 order by 2 desc`;
    return rows.map(({ error, count }) => `${count} given up (${error})`).join(", ");
  } finally {
    await sql.end({ timeout: 1 });
  }
}
