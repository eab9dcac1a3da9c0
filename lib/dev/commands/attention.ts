import { listAttention } from "../../orders/list-attention";
import { retryAllMail } from "../../orders/retry-given-up";
import { openAuditedShop } from "../audit/audited-shop";
import { attentionLines } from "../books/attention-lines";
import { loadEnvFiles } from "../env-files";
import { onExit } from "../exit";
import { say } from "../progress";

/**
 * Everything where a person must act, for whoever has no admin page at hand; `--retry-mail` has all mail sent once more
 * that was given up. 0: nothing. 1: something.
 */
export async function run(args: string[]): Promise<number> {
  loadEnvFiles();
  const { db, end } = await openAuditedShop();
  onExit(end);
  if (args.includes("--retry-mail")) {
    const count = await retryAllMail({ by: "command line", shop: { db } });
    say(`✔ ${count} given up before: the next sweep sends them once more`);
  }
  const attention = await listAttention({ shop: { db } });
  if (args.includes("--json")) say(JSON.stringify(attention));
  else for (const line of attentionLines(attention)) say(line);
  return attention.items.length === 0 ? 0 : 1;
}
