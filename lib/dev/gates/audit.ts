import { measureAudit } from "../audit/measure-audit";
import { sumOf } from "../audit/report-lines";
import { type Counts, ONE_FAILED, ONE_PASSED } from "../counts";
import { say } from "../progress";

const PAYMENTS = 100_000;
const MOST_SECONDS = 60;
const MOST_MEMORY_MB = 512;

/** Passes when the audit of so many payments finds nothing, in time and in memory that does not grow with them. */
export async function runPublishedAudit(): Promise<Counts> {
  const { looked, counts, seconds, memoryMb } = await measureAudit({ payments: PAYMENTS });
  say(`${looked.gateway} payments in ${seconds.toFixed(1)} s, ${memoryMb.most} MB at the most`);
  const isFine = sumOf(counts) === 0 && seconds < MOST_SECONDS && memoryMb.most < MOST_MEMORY_MB;
  return isFine ? ONE_PASSED : ONE_FAILED;
}
