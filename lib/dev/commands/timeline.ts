import { parseArgs } from "node:util";
import { listTimeline } from "../../orders/list-timeline";
import { openAuditedShop } from "../audit/audited-shop";
import { timelineLines } from "../books/timeline-lines";
import { loadEnvFiles } from "../env-files";
import { DevError, onExit } from "../exit";
import { say } from "../progress";

/** `npm run timeline -- <order number> --as-of 2026-05-03T12:00+09:00`: all that happened up to then, and how it stood. */
export async function run(args: string[]): Promise<number> {
  const options = { "as-of": { type: "string" } } as const;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [merchantUid] = positionals;
  if (!merchantUid) throw new DevError("Say which: npm run timeline -- <order number>");
  const asOf = new Date(values["as-of"] ?? Date.now());
  if (Number.isNaN(asOf.getTime()))
    throw new DevError("--as-of takes a time, such as 2026-05-03T12:00+09:00");
  loadEnvFiles();
  const { db, end } = await openAuditedShop();
  onExit(end);
  const { entries, state } = await listTimeline({ merchantUid, asOf, shop: { db } });
  if (entries.length === 0) throw new DevError(`There is no order ${merchantUid}`);
  const upToThen = entries.filter(({ at }) => at <= asOf);
  for (const line of timelineLines({ entries: upToThen, state })) say(line);
  return 0;
}
