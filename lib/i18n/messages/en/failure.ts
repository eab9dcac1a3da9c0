import type { Translated } from "@/lib/i18n/translated";
import type { failure as ko } from "../ko/failure";

export const failure: Translated<typeof ko> = {
  notFoundTitle: "This page is not here",
  notFoundText: "The address may have changed, or the item is gone. Your cart is as you left it.",
  errorTitle: "We could not show this page",
  errorText:
    "Something went wrong for a moment. Your cart and orders are safe. If you have just paid, look your order up.",
  retry: "Try again",
  retrying: "Loading again",
  home: "Go to the home page",
  reference: "Tell us this if you write to us: {digest}",
};
