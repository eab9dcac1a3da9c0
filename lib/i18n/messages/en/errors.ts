import type { Translated } from "@/lib/i18n/translated";
import type { errors as ko } from "../ko/errors";

export const errors: Translated<typeof ko> = {
  idempotency_key_required: "We could not read your cart. Reload the cart and order again.",
  invalid_request: "Please check what you entered.",
  idempotency_key_reused: "Your order has changed since. Check your cart and order again.",
  out_of_stock: "There is not enough stock left. You have not been charged.",
  gateway_unavailable:
    "The payment provider is not answering. This try has charged nothing and your order is kept. Please try again shortly.",
  already_paid: "This order has already been paid.",
  cart_ordered: "What is in this cart was ordered already. You can find that order by its number.",
  already_shipped:
    "The items have been sent, so this can no longer be cancelled. You can return them once they arrive.",
  claim_closed: "This request has already been dealt with.",
  nothing_to_refund: "After postage there would be nothing left to send back.",
  not_shipped: "This order has not been sent yet.",
  order_changed: "The order has changed meanwhile. Please check it again.",
  order_closed: "This order is closed. This try has charged nothing.",
  refund_open: "A refund of this order is under way. Please try again once it is complete.",
  refund_too_large: "That is more than can be refunded.",
  refund_not_waiting: "This refund is not waiting for a person any more.",
  too_many_addresses: "You can keep up to 20 addresses.",
  too_many_changes: "The address was changed too many times. Please contact us to change it again.",
  too_late: "The time to ask for this is over.",
  reorder: "This order can no longer be paid. We have put its items back in your cart.",
  order_not_found: "We could not find this order.",
  payment_not_found: "We could not find this payment.",
  payment_of_another_order: "This payment does not belong to this order.",
  payload_too_large: "What was sent is too large.",
  too_many_requests: "Too many requests. Please try again shortly.",
  unauthorized: "We could not verify who you are.",
  forbidden: "You are not allowed to do this.",
  not_found: "There is nothing here.",
  database_unavailable: "We cannot handle this right now. Please try again shortly.",
  internal_error: "Something went wrong. Please try again shortly.",
};
