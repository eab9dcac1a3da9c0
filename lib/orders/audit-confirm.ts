import { setTimeout as sleep } from "node:timers/promises";
import type { Transaction } from "@/db/client";
import { listSuspects, type Met, readBooked, saveMet } from "@/db/queries/audit";
import type { PaymentGateway } from "@/lib/payments/gateway";
import { comparePayment } from "./audit-compare";
import { type Found, isDifference } from "./audit-kinds";
import type { Tally } from "./audit-tally";
import { patiently } from "./audit-walk";

const SUSPECTS_AT_ONCE = 200;
const LOOKUPS_AT_ONCE = 8;
/** A payment that looks different in another way each time is told as it looked last. */
const MOST_ROUNDS = 5;

type Confirming = {
  tx: Transaction;
  gateway: Pick<PaymentGateway, "findPayment">;
  tally: Tally;
  /** Between two looks at one suspect. */
  settleMs: number;
  onDone: (lookups: number) => void;
};

/** What a look found, in the form that is compared with the next look's. */
export function suspicionOf(found: Found[]): string | null {
  return found.length > 0 ? JSON.stringify(found) : null;
}

/**
 * Looks every suspect up by itself, until it is clean or looks the same twice: a message that is under way changes
 * what a look shows, a difference stays.
 */
export async function confirmSuspects(confirming: Confirming): Promise<void> {
  let lookups = 0;
  for (let round = 1; ; round += 1) {
    let page = await nextPage(confirming, "");
    if (page.length === 0) return;
    await sleep(confirming.settleMs);
    while (page.length > 0) {
      await saveMet(confirming.tx, await lookUp(confirming, page, round === MOST_ROUNDS));
      lookups += page.length;
      confirming.onDone(lookups);
      page = await nextPage(confirming, page.at(-1)?.impUid ?? "");
    }
  }
}

function nextPage({ tx }: Confirming, after: string): Promise<Met[]> {
  return listSuspects(tx, { after, limit: SUSPECTS_AT_ONCE });
}

/** @returns the suspects as they are now; one that is counted or clean is none any more. */
async function lookUp(confirming: Confirming, page: Met[], isLast: boolean): Promise<Met[]> {
  const queue = [...page];
  const looked: Met[] = [];
  const work = async () => {
    for (let suspect = queue.pop(); suspect; suspect = queue.pop()) {
      const found = await lookOnce(confirming, suspect);
      const suspicion = suspicionOf(found);
      // What is only on its way needs no second look to be told as such.
      const isSure =
        isLast || suspicion === suspect.suspicion || !found.some(({ kind }) => isDifference(kind));
      if (isSure) for (const one of found) confirming.tally.add(one);
      looked.push({ ...suspect, suspicion: isSure ? null : suspicion });
    }
  };
  await Promise.all(Array.from({ length: LOOKUPS_AT_ONCE }, work));
  return looked;
}

async function lookOnce({ tx, gateway }: Confirming, { impUid, merchantUid }: Met): Promise<Found[]> {
  const seen = await patiently(() => gateway.findPayment(impUid));
  const [booked] = await readBooked(tx, [{ impUid, merchantUid: seen?.merchantUid ?? merchantUid }]);
  if (!booked) throw new Error(`The books gave no reading of ${impUid}`);
  return comparePayment(seen, booked);
}
