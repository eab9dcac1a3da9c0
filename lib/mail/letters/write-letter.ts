import type { Case } from "./case";
import { claimLetter } from "./claim-letters";
import { accountLetter, cancelledLetter } from "./deposit-letters";
import type { Letter } from "./letter";
import { accountNeededLetter, refundedLetter, sentBackLetter } from "./money-letters";
import { addressLetter, paidLetter, placedLetter, shippedLetter } from "./order-letters";

/** @returns null where it is no longer true, or no longer of use: an account that nobody should pay into, say. */
export function writeLetter(given: Case): Letter | null {
  switch (given.message.kind) {
    case "order_placed":
      return placedLetter(given);
    case "account_issued":
    case "deposit_reminder":
      return accountLetter(given);
    case "order_paid":
      return paidLetter(given);
    case "order_shipped":
      return shippedLetter(given);
    case "order_cancelled":
      return cancelledLetter(given);
    case "address_changed":
      return addressLetter(given);
    case "refunded":
      return refundedLetter(given);
    case "sent_back":
      return sentBackLetter(given);
    case "account_needed":
      return accountNeededLetter(given);
    case "claim_requested":
    case "claim_approved":
    case "claim_received":
    case "claim_declined":
      return claimLetter(given);
    default:
      // During a deployment an older process meets what a newer one has put down: it waits for that one.
      throw new Error(`No letter for ${given.message.kind satisfies never}`);
  }
}
