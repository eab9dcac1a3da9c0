import type { Translated } from "@/lib/i18n/translated";
import type { inbox as ko } from "../ko/inbox";

export const inbox: Translated<typeof ko> = {
  title: "Practice inbox",
  lead: "A practice shop sends no mail. It is kept here instead.",
  own: "Only mail about orders from this browser is shown.",
  empty: "No mail yet. Place an order and it appears here.",
  back: "Back to the inbox",
  from: "From",
  to: "To",
  at: "Sent",
  frame: "The mail",
  plain: "Plain text",
};
