import { getDb } from "@/db/client";
import { createLimiter, deleteOldCounts, type Rate } from "@/db/queries/rate-limits";
import { AppError } from "@/lib/errors";
import { signatureOf } from "@/lib/signing";
import { clientOf } from "./client-address";

/**
 * How often one address may do what costs us something, or tells it something. Thousands of a phone company's
 * customers share an address, so that these stop a script and no crowd.
 */
const RATES = {
  /** Each holds stock and registers an amount at the gateway: one a second is more than a busy shop's own NAT makes. */
  order_creation: { points: 60, seconds: 60 },
  /** Calls about orders that are not there, or not the caller's. Whoever has an order of their own never gets here. */
  unknown_order: { points: 60, seconds: 60 },
  /** An order's number and a phone: whoever knows the number must not be able to try phones. */
  look_up: { points: 20, seconds: 600 },
  /** Cancels, returns and their like: each may ask the gateway, and no shopper has more than a few orders at once. */
  after_order: { points: 60, seconds: 600 },
  /** A person mistypes a few times; a list of passwords is tried thousands of times. */
  sign_in: { points: 20, seconds: 600 },
  /** Nothing to guess; but each leaves a session behind. */
  demo_sign_in: { points: 300, seconds: 600 },
} as const satisfies Record<string, Rate>;

export type RateName = keyof typeof RATES;

const limiters = new Map<RateName, ReturnType<typeof createLimiter>>();

/** Counts a call. @throws AppError(too_many_requests), with the seconds after which it is worth another try. */
export async function countCall(name: RateName, headers: Headers): Promise<void> {
  const limiter = limiters.get(name) ?? createLimiter(getDb(), name, RATES[name]);
  limiters.set(name, limiter);
  try {
    // Addresses are personal data, and the count needs none: a keyed hash tells them apart as well.
    await limiter.consume(signatureOf("rate-limit", clientOf(headers)));
  } catch (refusal) {
    if (refusal instanceof Error) throw refusal;
    // The library rejects with its count where there are no points left.
    const { msBeforeNext } = refusal as { msBeforeNext: number };
    const seconds = Math.max(1, Math.ceil(msBeforeNext / 1000));
    throw new AppError("too_many_requests", { extra: { retry_after: seconds } });
  }
}

/** Enough a run for every address of a large attack to be gone within the hour, and short. */
const MOST_DELETED = 10_000;

export async function forgetOldCalls(): Promise<void> {
  await deleteOldCounts(getDb(), MOST_DELETED);
}
