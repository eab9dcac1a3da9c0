import type { ClaimRow, ShipmentRow } from "@/db/queries/claims";
import type { BoughtLine, OrderRow } from "@/db/queries/orders";
import type { OutboxRow } from "@/db/queries/outbox";
import type { PaymentRow } from "@/db/queries/payments";
import type { Messages } from "@/lib/i18n/get-messages";

/** All that a letter is written from, read when it is sent. */
export type Case = {
  message: OutboxRow;
  order: OrderRow;
  lines: BoughtLine[];
  /** The payment that it is about, if it is about one. */
  payment: PaymentRow | null;
  /** The parcel that it is about, if it is about one. */
  parcel: Pick<ShipmentRow, "carrier" | "trackingNumber"> | null;
  /** The return or exchange that it is about, if it is about one. */
  claim: Pick<ClaimRow, "kind" | "status" | "units" | "amount" | "postage" | "answer"> | null;
  /** Whether the money that it is about still waits for an account. */
  waitsForAccount: boolean;
  texts: Messages;
  /** Where the order opens. */
  href: string;
  now: Date;
};
