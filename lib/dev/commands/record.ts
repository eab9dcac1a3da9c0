import { userInfo } from "node:os";
import { openRecord } from "../../account/open-record";
import { isAppError } from "../../errors";
import { openAuditedShop } from "../audit/audited-shop";
import { loadEnvFiles } from "../env-files";
import { DevError, onExit } from "../exit";
import { say } from "../progress";

/** `npm run record -- NUMBER WHY`: who the buyer of an order was that names nobody any more, while the law wants it kept. */
export async function run([merchantUid = "", ...words]: string[]): Promise<number> {
  const why = words.join(" ").trim();
  if (!merchantUid || !why) throw new DevError("Say which, and for what duty: npm run record -- NUMBER WHY");
  loadEnvFiles();
  const { db, end, env } = await openAuditedShop();
  onExit(end);
  try {
    const record = await openRecord({ merchantUid, why, by: userInfo().username, shop: { db, env } });
    say(JSON.stringify(record, null, 2));
  } catch (error) {
    if (isAppError(error)) throw new DevError(`No record is kept of an order ${merchantUid}`);
    throw error;
  }
  return 0;
}
