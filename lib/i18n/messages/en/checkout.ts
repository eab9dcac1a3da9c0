import type { Translated } from "@/lib/i18n/translated";
import type { checkout as ko } from "../ko/checkout";

export const checkout: Translated<typeof ko> = {
  title: "Checkout",
  emptyTitle: "There is nothing to order yet",
  emptyBody: "Put something in your cart and you can order it here.",
  toShop: "Browse the shop",
  toCart: "View cart",
  needsScript: "Paying needs JavaScript. Please turn it on and reload. Your cart is kept.",
  cartChangedTitle: "Something has changed",
  cartChangedBody:
    "Your cart holds something that cannot be ordered now. Please check it. You have not been charged.",
  buyer: {
    title: "Your details",
    name: "Name",
    nameHint: "We send the parcel to this name.",
    phone: "Mobile number",
    phoneHint: "For the delivery, and to look up your order.",
    email: "E-mail",
    emailHint: "For messages about your order and payment.",
  },
  address: {
    title: "Delivery address",
    postcode: "Postcode",
    postcodeHint: "Five digits",
    line1: "Address",
    line1Hint: "Street address in Korea",
    line2: "Apartment, floor",
    optional: "optional",
    note: "Delivery note",
    customNote: "Your own note",
    notes: {
      none: "No request",
      door: "Leave it at the door",
      guard: "Leave it with the security office",
      call: "Call me before delivery",
      custom: "Write my own",
    },
  },
  methods: {
    title: "Payment method",
    legend: "How would you like to pay?",
    labels: {
      card: "Credit or debit card",
      kakaopay: "KakaoPay",
      naverpay: "Naver Pay",
      tosspay: "Toss Pay",
      trans: "Bank transfer",
      phone: "Mobile phone bill",
      vbank: "Virtual account (pay in later)",
    },
    helpers: {
      card: "All Korean cards, instalments possible",
      kakaopay: "Pay in KakaoTalk",
      naverpay: "Naver Pay points and cards",
      tosspay: "Pay in the Toss app",
      trans: "Straight from your bank account",
      phone: "Added to next month's bill",
      vbank: "Get an account and pay in later",
    },
    vbankHours:
      "Please pay in within {count} hours of ordering. After that the order is cancelled automatically.",
    vbankDays:
      "Please pay in within {count} days of ordering. After that the order is cancelled automatically.",
    vbankExact: "The order is confirmed once the exact amount has arrived.",
  },
  review: {
    title: "Review your order",
    items: "Items",
    quantity: "Quantity {count}",
    subtotal: "Items",
    shipping: "Delivery",
    shippingFree: "Free",
    total: "Total to pay",
    withdrawal:
      "You may return your order within 7 days of receiving it. If you simply change your mind, you pay the delivery both ways.",
    data: "Your details go to the payment providers (PortOne and its processors) and the courier only as far as needed, and are kept for 5 years as the law requires.",
    minor: "An order that a minor places without a guardian's consent may be cancelled by either of them.",
    purchase: "I have checked the items, the total and the notes above, and agree to pay. (required)",
    marketing: "Send me news of products and offers by e-mail. (optional)",
  },
  errors: {
    name: { missing: "Please enter your name.", invalid: "Please check your name." },
    phone: {
      missing: "Please enter your mobile number.",
      invalid: "Please check the number, such as 010-1234-5678.",
    },
    email: {
      missing: "Please enter your e-mail.",
      invalid: "Please check the address, such as ongi@example.com.",
    },
    postcode: { missing: "Please enter the postcode.", invalid: "A postcode has five digits." },
    line1: { missing: "Please enter the address.", invalid: "Please check the address." },
    payMethod: {
      missing: "Please choose a payment method.",
      invalid: "This payment method is not available now.",
    },
    purchase: {
      missing: "Please check your order and agree.",
      invalid: "Please check your order and agree.",
    },
  },
  pay: {
    button: "Pay {total}",
    preparing: "Opening the payment window",
    settling: "Checking your payment",
    leaving: "Taking you to your order",
    region: "Payment progress",
    armedTitle: "The payment window is ready",
    armedBody: "Your order has been made. Press the button below to open the payment window.",
    totalChanged:
      "The total has changed from {from} to {to}. Please check it and then open the payment window.",
    armedButton: "Open the payment window",
    openTitle: "Please finish in the payment window",
    openBody:
      "If the window is not there or was closed, open it again. It is the same order, so you will not be charged twice.",
    reopen: "Open again",
    check: "Check the payment",
    unpaidTitle: "You have not been charged",
    reason: "Reason: {reason}",
    cancelledByYou: "You cancelled in the payment window.",
    hold: "Your items are held for another {left}.",
    unpaidBody: "Your details and your order are kept. Try again or choose another payment method.",
    orderNumber: "Order {number}",
    sdkFailedTitle: "The payment module did not load",
    sdkFailedBody:
      "You have not been charged. Please check your connection or ad blocker and load it once more.",
    sdkRetry: "Load again",
    troubleTitle: "The payment window could not be opened",
    trouble: {
      network:
        "We could not reach the server. You have not been charged. Check your connection and try again.",
      window:
        "Something went wrong while the window was opening. You have not been charged and your order is kept. Please try again.",
      outOfStock:
        "Only {count} of “{item}” left. You have not been charged. Please change the quantity in your cart.",
      soldOut:
        "“{item}” is sold out. You have not been charged. Please take it out of your cart and order again.",
      invalid: "Something you entered needs a look. You have not been charged.",
      unknown: "Something went wrong. You have not been charged. Please try again shortly.",
    },
  },
  resume: {
    unpaidTitle: "You have an order that is not paid yet",
    unpaidBody: "Order {number}. You can go on paying for it without ordering again.",
    unpaidAction: "Go on paying",
    placedTitle: "You have already placed an order",
    placedBody: "Order {number}. Its page shows where it stands.",
    placedAction: "View order",
  },
  again: {
    title: "Pay for your order",
    lead: "Pay for the same order with any method. You will not be charged twice.",
    number: "Order number",
    total: "Amount to pay",
    toOrder: "Back to the order",
    closedTitle: "This order is closed",
    closedBody:
      "Its time to pay has passed, or it was cancelled. You have not been charged. Please order again.",
    reorderTitle: "This order can no longer be paid",
    reorderBody:
      "An earlier payment was cancelled, and the payment provider has closed this order number. We can put the items back in your cart.",
    reorderDone:
      "The items are back in your cart. You have not been charged. Please order again from your cart.",
    reorderButton: "Put back in the cart",
  },
};
