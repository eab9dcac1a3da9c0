import type { LegalDocument } from "../document";

export const privacy: LegalDocument = {
  title: "Privacy policy",
  lead: "{name} handles only the personal data that an order needs. In force since {since}. The Korean text is the binding one.",
  sections: [
    {
      title: "1. What we handle, and why",
      list: [
        "Orders and delivery: name, phone, e-mail, address, delivery note and what you ordered. Needed to make and keep the contract.",
        "Payment and refunds: method, amount, payment number, masked card number; for the refund of a deposit, bank, account number and holder. Needed to keep the contract.",
        "Accounts (only if you open one): the id, name and e-mail that your sign-in service gives. Needed to run the account.",
        "News by mail (only with a consent of its own): e-mail. You can order in the same way without it and take it back at any time (members in their settings, everybody else by the contacts below).",
        "Safety: your network address as a value that cannot be read back. Used to stop floods of requests, and for nothing else.",
      ],
    },
    {
      title: "2. How long we keep it",
      text: [
        "We erase it when its purpose is met. The following records are kept apart for as long as the law asks.",
      ],
      list: [
        "Contracts and withdrawals: 5 years",
        "Payments and deliveries: 5 years",
        "Complaints and disputes: 3 years",
        "Labelling and advertising: 6 months",
        "Access logs (Protection of Communications Secrets Act): 3 months",
        "Accounts given for a refund: erased as soon as the refund is done",
      ],
    },
    {
      title: "3. Who receives it",
      text: [
        "These companies work for us and get what an order needs. Nobody else does, unless the law demands it.",
      ],
      list: ["Korea PortOne (Iamport): connects payments", "{processors}", "{hosting}: runs the servers"],
    },
    {
      title: "4. How it is erased",
      text: [
        "What is past its time is erased so that it cannot be restored. Records that the law has us keep are used for nothing else.",
      ],
    },
    {
      title: "5. Your rights",
      text: [
        "You can see, correct and erase your data and stop its use at any time: on your account page, or by the contacts below.",
        "A guardian or somebody you authorise can do so for you.",
      ],
    },
    {
      title: "6. Children under 14",
      text: [
        "We handle no data of children under 14 without a guardian's consent, and erase it as soon as we learn of it.",
      ],
    },
    {
      title: "7. Cookies",
      text: [
        "We use only cookies that carry your cart and your orders on in this browser. None is for advertising or tracking.",
        "You can block them in your browser, but then cart and orders cannot be carried on.",
      ],
    },
    {
      title: "8. How we protect it",
      list: [
        "What is exchanged goes over encrypted connections (HTTPS).",
        "Accounts for refunds are stored encrypted. We never receive whole card numbers or passwords.",
        "Payment records from providers and server logs are kept without names and addresses.",
      ],
    },
    {
      title: "9. Who is responsible",
      text: ["Privacy officer: {privacyOfficer}", "Phone: {phone}", "E-mail: {email}"],
    },
    {
      title: "10. Where to find help",
      list: [
        "Privacy infringement report centre: privacy.kisa.or.kr, phone 118",
        "Personal information dispute mediation committee: www.kopico.go.kr, phone 1833-6972",
        "Supreme Prosecutors' Office, cyber investigation: www.spo.go.kr, phone 1301",
        "National Police Agency, cyber bureau: ecrm.police.go.kr, phone 182",
      ],
    },
    {
      title: "11. Changes",
      text: [
        "Changes are announced on this page 7 days ahead, and 30 days ahead where important rights change.",
      ],
    },
  ],
};
