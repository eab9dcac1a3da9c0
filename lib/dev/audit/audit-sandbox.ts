import { openDatabase } from "../../../db/client";
import { IamportGateway } from "../../iamport/client";
import { type AuditReport, auditBooks } from "../../orders/audit-books";
import { SANDBOX_ACCOUNT } from "../environment";

const TIMEOUT_MS = 10_000;
/** Where nothing moves any more, a second look need not wait for it. */
const SETTLE_MS = 50;

/** The audit of a shop in front of the sandbox, which has come to rest. */
export async function auditSandbox({
  databaseUrl,
  sandboxUrl,
}: {
  databaseUrl: string;
  sandboxUrl: string;
}): Promise<AuditReport> {
  const { db, end } = openDatabase({ url: databaseUrl, pool: 2, prepare: false });
  const { restKey, restSecret } = SANDBOX_ACCOUNT;
  const gateway = new IamportGateway({ apiUrl: sandboxUrl, restKey, restSecret, timeoutMs: TIMEOUT_MS });
  try {
    return await auditBooks({ shop: { db, gateway }, settleMs: SETTLE_MS });
  } finally {
    await end();
  }
}
