import type { LegalDocument } from "../document";

export const terms: LegalDocument = {
  title: "Terms of use",
  lead: "What holds between you and {name} when you buy here. In force since {since}. The Korean text is the binding one.",
  sections: [
    {
      title: "1. The shop and its terms",
      text: [
        "These terms set out the rights and duties of {name} (the shop) and of whoever orders from it (the buyer).",
        "The shop's name, representative, address, contacts, business number and mail-order number stand at the foot of every page.",
        "Changes are announced on this page 7 days ahead, and 30 days ahead where they are to the buyer's disadvantage. A contract keeps the terms that it was made under.",
      ],
    },
    {
      title: "2. With and without an account",
      text: [
        "You can order in the same way without an account. A guest finds an order by its number and the phone number.",
        "You can close your account at any time, as easily as you opened it. Records that the law has us keep are erased when their time is over.",
      ],
    },
    {
      title: "3. Orders and the contract",
      list: [
        "Before ordering you see and can correct items, quantities, address and the sum.",
        "The contract is made when your payment is confirmed and we tell you that the order is complete; with a virtual account, when the deposit is confirmed.",
        "A payment is not taken and goes back in full where stock has run out, amount or currency differ from the order, or the same order is paid twice.",
        "Items are held for a while as you pay, and released after that.",
      ],
    },
    {
      title: "4. Prices and payment",
      list: [
        "Prices include VAT. Delivery is added to the total before you pay.",
        "You can pay in the ways that the checkout shows. PortOne and payment providers handle the payment.",
        "A virtual account wants the exact amount before its deadline. After that the order is cancelled by itself.",
        "Cash receipts are issued for payments in cash.",
      ],
    },
    {
      title: "5. Delivery",
      text: [
        "We ship within 3 business days of your payment. Where it takes longer we tell you at once, and you can cancel.",
        "What breaks or is lost before it reaches you is ours to answer for.",
      ],
    },
    {
      title: "6. Withdrawal and refunds",
      text: [
        "You can withdraw within 7 days of receiving your order. The notice of withdrawal has the details.",
        "We refund within 3 business days of getting the goods back, and pay the legal 15 % a year where we are late.",
      ],
    },
    {
      title: "7. Minors",
      text: [
        "An order that a minor made without a guardian's consent can be cancelled by the minor or the guardian.",
      ],
    },
    {
      title: "8. Buyer protection",
      text: [
        "Payments in advance are protected by {escrow}. The foot of each page leads to the proof of it.",
      ],
    },
    {
      title: "9. Liability and disputes",
      text: [
        "We do not answer for damage by events beyond our control. For damage that we cause by intent or negligence we do.",
        "Please tell us what is wrong at {phone} or {email}. If we cannot settle it, you can ask for mediation by the bodies that the Fair Trade Commission or your province has appointed.",
        "Courts at the buyer's place of residence decide, by the law of the Republic of Korea.",
      ],
    },
  ],
};
