import { getEnv } from "@/lib/env";

/** Where the address search is framed from, when not from the shop's own host name. */
export function postcodeOrigin(): string | null {
  return getEnv().POSTCODE_ORIGIN ?? null;
}
