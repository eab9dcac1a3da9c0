import type { Translated } from "@/lib/i18n/translated";
import type { legal as ko } from "../ko/legal";

export const legal: Translated<typeof ko> = {
  title: "About the business",
  pages: { terms: "Terms of use", privacy: "Privacy policy", withdrawal: "Notice of withdrawal" },
  links: "Terms and notices",
  name: "Business",
  representative: "Representative",
  address: "Address",
  phone: "Phone",
  email: "E-mail",
  businessNumber: "Business number",
  mailOrderNumber: "Mail-order number",
  hosting: "Hosting",
  escrow: "Buyer protection",
  privacyOfficer: "Privacy officer",
  ftc: "Check with the FTC (new window)",
  escrowProof: "Check the membership (new window)",
};
