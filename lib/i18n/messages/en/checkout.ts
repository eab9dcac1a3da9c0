import type { Translated } from "@/lib/i18n/translated";
import type { checkout as ko } from "../ko/checkout";

export const checkout: Translated<typeof ko> = {
  title: "Checkout",
  inTheWay: {
    empty: {
      title: "There is nothing to order yet",
      body: "Put something in your cart and you can order it here.",
    },
    unticked: { title: "Nothing is selected", body: "Select what you want to order in your cart." },
    changed: {
      title: "Something has changed",
      body: "Your cart holds something that cannot be ordered now. Please check it. You have not been charged.",
    },
  },
  toShop: "Browse the shop",
  toCart: "View cart",
  needsScript: "Paying needs JavaScript. Please turn it on and reload. Your cart is kept.",
  buyer: {
    title: "Your details",
    name: "Name",
    nameHint: "We send the parcel to this name.",
    phone: "Mobile number",
    phoneHint: "For the delivery, and to look up your order.",
    email: "E-mail",
    emailHint: "For messages about your order and payment.",
  },
  instead: "{name}: you are ordering {now} instead of the {count} in your cart.",
  address: {
    title: "Delivery address",
    postcode: "Postcode",
    search: {
      open: "Search address",
      title: "Find an address",
      close: "Close the search",
      loading: "Loading the address search.",
      failed: "The address search could not be loaded. Please type the address yourself.",
      again: "Load again",
      byHand: "Type it myself",
    },
    line1: "Address",
    line1Hint: "Street address in Korea: search it, or type it.",
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
    lastUsed: "Last used",
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
    receipt: {
      legend: "Cash receipt",
      none: "No receipt",
      noneHelper: "From ₩100,000 on, one is issued to the tax office's own number.",
      income: "For income deduction",
      incomeHelper: "Issued to a mobile number.",
      business: "For business expenses",
      businessHelper: "Issued to a business number.",
      phone: "Cash receipt mobile number",
      number: "Business number",
      numberHint: "Ten digits, such as 123-45-67891.",
    },
    vbankHours:
      "Please pay in within {count} hours of ordering. After that the order is cancelled automatically.",
    vbankDays:
      "Please pay in within {count} days of ordering. After that the order is cancelled automatically.",
    vbankExact: "The order is confirmed once the exact amount has arrived.",
    vbankRefund:
      "If you cancel after paying in, your order's page asks for the account to send the money to.",
  },
  review: {
    title: "Review your order",
    items: "Items",
    quantity: "Quantity {count}",
    left: "What else is in your cart ({count}) is not part of this order and stays there.",
    withdrawal:
      "You may return your order within 7 days of receiving it. If you simply change your mind, you pay the delivery both ways.",
    data: "We ask only for what your order needs, and pass on only what paying and delivering take.",
    dataDetails: "Who is told what?",
    dataRows: {
      payment: {
        who: "PortOne, its processors and the company of your payment method",
        what: "Name, phone, e-mail, address, order number and amount",
        why: "Paying and refunding; kept for 5 years as the law requires.",
      },
      delivery: {
        who: "The courier",
        what: "The recipient's name, phone, address and delivery note",
        why: "Delivery; not used any more once it is done.",
      },
    },
    editCart: "Change in the cart",
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
    postcode: {
      missing: "Please enter the postcode.",
      invalid: "Please check the five digits of the postcode.",
    },
    line1: { missing: "Please enter the address.", invalid: "Please check the address." },
    payMethod: {
      missing: "Please choose a payment method.",
      invalid: "This payment method is not available now.",
    },
    receiptPhone: {
      missing: "Please enter the mobile number for the cash receipt.",
      invalid: "Please check the receipt's mobile number, such as 010-1234-5678.",
    },
    receiptNumber: {
      missing: "Please enter the business number.",
      invalid: "Please check the ten digits of the business number.",
    },
    purchase: {
      missing: "Please check your order and agree.",
      invalid: "Please check your order and agree.",
    },
  },
  wrong: {
    title: "Please check: {count}",
    body: "You have not been charged. What you typed is kept.",
  },
  declined: {
    reason: "The payment provider says: {reason}",
    cancelled: "You cancelled in the payment window.",
    limit: "This is over the limit of the card or account. Check the limit, or pay in another way.",
    balance: "There is not enough money on it. Check the balance, or pay in another way.",
    expiredCard: "Please check the card's expiry date.",
    stopped: "This card is stopped or cannot be used. Please pay with another one.",
    password: "The password does not fit. Please check it.",
    details: "The card's details or your identity could not be confirmed. Please check them.",
    instalment: "This card does not take those instalments. Please choose another number of months.",
    unsupported: "This card or account cannot be used here. Please choose another way to pay.",
    maintenance: "The bank or card company is under maintenance. Try again shortly, or pay in another way.",
    timeout: "The payment window ran out of time. Please try again.",
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
    waiting: "Waiting for the connection",
    offline: "You seem to be offline. What you typed is kept.",
    lostTitle: "The connection is lost",
    lostBody:
      "No window was opened, so this try has charged nothing, and what you typed is kept. It goes on by itself once you are back.",
    lostAnswerBody:
      "We could not check the outcome of the payment window yet. That goes on by itself once you are back. If you have paid, it is recorded safely, and you may close this page.",
    tryNow: "Try now",
    hold: "Your items are held for another {left}.",
    unpaidBody: "Your details and your order are kept. Try again or choose another payment method.",
    orderNumber: "Order {number}",
    sdkFailedTitle: "The payment module did not load",
    sdkFailedBody:
      "You have not been charged. Please check your connection or ad blocker and load it once more.",
    sdkRetry: "Load again",
    holdOverTitle: "The hold on your items is over",
    holdOverBody:
      "We asked the payment provider, and you have not been charged. Your details are kept: press again to check the stock and order anew.",
    troubleTitle: "The payment window could not be opened",
    trouble: {
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
  inApp: {
    badTitle: "Payment apps may not open inside of this app",
    maybeTitle: "If a payment app does not open",
    body: "Paying in your own browser works safely. What is in your cart comes along.",
    open: "Open in my browser",
    byHand: "Choose “Open in browser” in the menu (⋯) of this screen.",
  },
  brought: {
    title: "You have brought a cart along",
    body: "{count} items from another app can be ordered in this browser.",
    action: "Order these items",
    failed: "They could not be taken over. Please add them again from their pages.",
    pending: "Taking them over",
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
    receiptKept: "As asked for ({kind})",
    receiptKeptHelper: "Issued to the number that you gave before.",
    closedTitle: "This order is closed",
    closedBody:
      "Its time to pay has passed, or it was cancelled. This try has charged nothing. Please order again.",
    reorderTitle: "This order can no longer be paid",
    reorderBody:
      "An earlier payment was cancelled, and the payment provider has closed this order number. We can put the items back in your cart.",
    reorderDone:
      "The items are back in your cart. The earlier payment was cancelled, or is being cancelled. Please order again from your cart.",
    reorderButton: "Put back in the cart",
  },
};
