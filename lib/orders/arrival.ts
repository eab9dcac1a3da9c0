import type { ShipmentRow } from "@/db/queries/claims";

/**
 * When an order's goods had all come: what was sent in exchange counts anew, and with it the rest, so that an order has
 * one date for its shopper to know, never one that the law would have later. Null while any parcel is on its way.
 */
export function arrivalOf(parcels: readonly ShipmentRow[]): Date | null {
  const last = Math.max(
    ...parcels.map(({ deliveredAt }) => deliveredAt?.getTime() ?? Number.POSITIVE_INFINITY),
  );
  return Number.isFinite(last) ? new Date(last) : null;
}
