import type { LegalDocument } from "../document";

export const withdrawal: LegalDocument = {
  title: "Notice of withdrawal",
  lead: "You can send things back because you changed your mind, or because something is wrong with them. By articles 17 and 18 of Korea's e-commerce act.",
  sections: [
    {
      title: "1. Until when",
      list: [
        "Within 7 days of receiving the goods",
        "Where they differ from their description or the contract: within 3 months of receiving them and 30 days of finding out",
        "After an exchange: anew from the day on which you received the other goods",
        "At any time before we ship: cancelled at once",
      ],
    },
    {
      title: "2. How",
      text: [
        "On your order's page, or by {phone} or {email} with the order number. You need give no reason.",
        "A letter or mail counts from the day on which you send it.",
      ],
    },
    {
      title: "3. Who pays for it",
      list: [
        "You changed your mind: you pay for sending it back, and for the first delivery where that was free.",
        "It differs from its description, is broken or is the wrong one: we pay for everything.",
        "There is no penalty and no damages for withdrawing.",
      ],
    },
    {
      title: "4. When it is not possible",
      list: [
        "The goods were lost or damaged through your fault (opening the package to look at them is fine)",
        "They were used or partly consumed and have clearly lost value (opened tea, for one)",
        "So much time has passed that they can hardly be sold again",
        "They were made for you, you were told so beforehand, and you agreed",
      ],
    },
    {
      title: "5. When your money comes back",
      text: [
        "Within 3 business days of getting the goods back, or of your cancelling before we ship. Where we are late we pay 15 % a year.",
      ],
      list: [
        "Cards: we ask the card company at once; it usually shows after 3 to 7 business days",
        "Bank transfers: usually 1 to 3 business days",
        "Phone bills: at once in the same month, otherwise 3 to 5 business days",
        "Virtual accounts: 2 to 3 business days after you name an account",
      ],
    },
    {
      title: "6. Exchanges",
      text: ["Tell us within the same time if you want the same thing anew. Without stock we refund you."],
    },
    {
      title: "7. Orders by minors",
      text: [
        "An order that a minor made without a guardian's consent can be cancelled by the minor or the guardian.",
      ],
    },
    {
      title: "8. Where to send it",
      text: ["{name}, {address}", "Phone: {phone}", "E-mail: {email}"],
    },
  ],
};
