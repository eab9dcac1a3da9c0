import type { Translated } from "@/lib/i18n/translated";
import type { cart as ko } from "../ko/cart";

export const cart: Translated<typeof ko> = {
  title: "Cart · Ongi",
  heading: "Your cart",
  lines: "Items",
  each: "{price} each",
  lineAmount: "Amount of this item",
  removeLine: "Remove {name}",
  removing: "Removing",
  removed: "“{name}” was removed.",
  undoing: "Putting it back",
  saving: "Changing",
  soldOut: "This sold out in the meantime. Remove it to order.",
  short: "Only {count} left. Change it to {count} to order.",
  takeAvailable: "Change to {count}",
  gone: "Something here is no longer sold. Remove it to order.",
  meterMissing: "Add {missing} more for free delivery",
  meterFree: "Delivery is free",
  meterLabel: "Towards free delivery",
  sum: "What you pay",
  order: "Order · {total}",
  orderBlocked: "Sort out the marked items to order.",
  merged: "We put this together with what was in your cart already. Units added: {count}.",
  mergedCapped:
    "We put this together with what was in your cart already, up to what is in stock and what one order can hold.",
  emptyTitle: "Your cart is empty",
  emptyText: "Add a bowl you like. What you add stays here for two months.",
};
