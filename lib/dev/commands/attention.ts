import { listAttention } from "../../orders/list-attention";
import { openAuditedShop } from "../audit/audited-shop";
import { attentionLines } from "../books/attention-lines";
import { loadEnvFiles } from "../env-files";
import { onExit } from "../exit";
import { say } from "../progress";

/** Everything where a person must act, for whoever has no admin page at hand. 0: nothing. 1: something. */
export async function run(args: string[]): Promise<number> {
  loadEnvFiles();
  const { db, end } = await openAuditedShop();
  onExit(end);
  const attention = await listAttention({ shop: { db } });
  if (args.includes("--json")) say(JSON.stringify(attention));
  else for (const line of attentionLines(attention)) say(line);
  return attention.items.length === 0 ? 0 : 1;
}
