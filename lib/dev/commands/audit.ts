import { type AuditReport, auditBooks } from "../../orders/audit-books";
import { openAuditedShop } from "../audit/audited-shop";
import { measureAudit } from "../audit/measure-audit";
import { showProgress } from "../audit/progress-line";
import { type AuditOptions, readAuditOptions } from "../audit/read-options";
import { reportLines, sumOf } from "../audit/report-lines";
import { loadEnvFiles } from "../env-files";
import { DevError, onExit } from "../exit";
import { say } from "../progress";

/**
 * Holds the books against the gateway's. 0: they match. 1: there is a difference. 2: it could not be carried out.
 * `--from 2026-01-01 --to 2026-02-01` looks at a part, `--json` prints one line, `--measure 100000` measures itself.
 */
export async function run(args: string[]): Promise<number> {
  try {
    const options = readAuditOptions(args);
    const counts = options.measure > 0 ? await measure(options.measure) : await audit(options);
    return sumOf(counts) === 0 ? 0 : 1;
  } catch (error) {
    console.error(`✖ The audit could not be carried out: ${reasonOf(error)}`);
    return 2;
  }
}

async function audit({ json, time }: AuditOptions): Promise<AuditReport["counts"]> {
  loadEnvFiles();
  const { db, end, gateway, about } = await openAuditedShop();
  onExit(end);
  const before = megabytes(process.memoryUsage.rss());
  const started = performance.now();
  if (json) {
    const report = await auditBooks({ shop: { db, gateway }, ...time });
    const seconds = (performance.now() - started) / 1000;
    const memoryMb = { before, most: megabytes(process.resourceUsage().maxRSS * 1024) };
    say(JSON.stringify({ ...report, seconds, memoryMb }));
    return report.counts;
  }
  say(`Auditing ${about}`);
  const { show, clear } = showProgress();
  const report = await auditBooks({ shop: { db, gateway }, ...time, onProgress: show });
  clear();
  for (const line of reportLines(report)) say(line);
  return report.counts;
}

async function measure(payments: number): Promise<Record<string, number>> {
  const { looked, counts, seconds, memoryMb } = await measureAudit({ payments });
  say(`${looked.gateway} payments in ${seconds.toFixed(1)} s`);
  say(`Memory: ${memoryMb.before} MB when it began, ${memoryMb.most} MB at the most`);
  return counts;
}

const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024);

/** The last cause says the most: which call, and what came back. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof DevError || !(error.cause instanceof Error)) return error.message;
  return `${error.message}: ${reasonOf(error.cause)}`;
}
