import type { Translated } from "@/lib/i18n/translated";
import type { mail as ko } from "../ko/mail";

export const mail: Translated<typeof ko> = {
  subject: "[{shop}] {title} · {goods}",
  goods: "{first} and {more} more",
  order: "See your order",
  test: "This comes from a test shop. Nothing is really charged or delivered.",
  why: "We send this because it is about your order. To open the order, you may be asked for the phone number you gave.",
  safe: "{shop} never asks for a password or a card number by mail.",
  items: "Items",
  quantity: "Quantity {count}",
  placed: {
    title: "We have your order",
    lead: "Thank you. We write again as soon as your payment is confirmed.",
    note: "If you stopped while paying, you can go on from your order.",
  },
  account: {
    title: "The account to pay into",
    lead: "Pay before the deadline and your order is confirmed.",
    exact:
      "Another amount is turned away or does not confirm the order. We write to you once the deposit arrives.",
    late: "After the deadline the order is cancelled by itself.",
  },
  ended: {
    title: "Your order is cancelled",
    lateTitle: "Your order was cancelled, because its time to pay is over",
    lead: "Please do not pay into the account that we told you.",
    note: "If you have paid meanwhile, we write to you what becomes of it.",
  },
  reminder: {
    title: "Your deposit is due soon",
    lead: "We have not seen your deposit yet. If you have just paid, there is nothing to do.",
  },
  paid: {
    title: "Your payment is complete",
    lead: "Thank you. We will pack your order with care and send it to you.",
    amount: "Paid",
    note: "You can cancel at once until we ship, and return within 7 days of receiving it.",
  },
  shipped: {
    title: "Your order is on its way",
    lead: "You will have it soon.",
    track: "Track the parcel",
  },
  addressChanged: {
    title: "The delivery address has changed",
    lead: "Your order goes to the new address. The page of your order says where.",
    note: "If you neither changed it nor asked us to, please look at your order at once and tell us.",
  },
  refunded: {
    title: "We have refunded you",
    partTitle: "We have refunded a part",
    lead: "All that you paid has gone back to you.",
    partLead: "A part of what you paid has gone back to you.",
    amount: "Refunded",
    left: "Still paid",
  },
  sentBack: {
    title: "A payment that we did not take has gone back",
    amount: "Sent back",
    why: {
      amount: "The amount paid differed from the order's total, so we did not take it.",
      currency: "The currency paid differed from the order's, so we did not take it.",
      channel: "This shop cannot take that way of paying, so we did not take it.",
      duplicate: "The same order was paid twice, and one payment has gone back. Your order stands.",
      order_closed: "It was paid after the order was closed, so we did not take it.",
      out_of_stock: "The items sold out while you were paying, so we did not take it.",
    },
  },
  accountNeeded: {
    title: "Tell us where to send your money",
    lead: "What came into a virtual account can go back only when we know an account of yours.",
    amount: "To be refunded",
    action: "Tell us on your order",
    note: "Please do not send the account number as a reply to this mail.",
  },
  claim: {
    return: {
      requested: { title: "We have your return request", lead: "We will look at it and write to you." },
      approved: {
        title: "We have accepted your return",
        lead: "We will pick it up. Please pack it as it came.",
      },
      received: {
        title: "Your return is back with us",
        lead: "We will check it and refund you within three business days.",
      },
      declined: { title: "We could not accept your return", lead: "The reason is below." },
    },
    exchange: {
      requested: { title: "We have your exchange request", lead: "We will look at it and write to you." },
      approved: {
        title: "We have accepted your exchange",
        lead: "We will pick it up. Please pack it as it came.",
      },
      received: {
        title: "The item to exchange is back with us",
        lead: "We will check it and send you the new one.",
      },
      declined: { title: "We could not accept your exchange", lead: "The reason is below." },
    },
    goods: "Items",
    amount: "Expected refund",
    postage: "Postage taken off",
    exchangePostage: "Postage both ways",
    answer: "Our answer",
    postageNote: "We will tell you how to pay the postage.",
    ask: "If anything is unclear, the page of your order says whom to ask.",
  },
};
