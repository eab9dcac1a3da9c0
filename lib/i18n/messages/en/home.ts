import type { Translated } from "@/lib/i18n/translated";
import type { home as ko } from "../ko/home";

export const home: Translated<typeof ko> = {
  title: "Ongi · Korean tableware and tea",
  heading: "Warmth for today’s table",
  lead: "Bowls shaped from clay and tea steeped slowly. What you use every day should be the warmest.",
  chips: "By kind",
  all: "All",
  products: "Products",
  soldOut: "Sold out",
  left: "{count} left",
  empty: "There is nothing here yet. We will fill it soon.",
  categoryTitle: "{category} · Ongi",
  categoryLead: {
    tableware: "Thrown by hand, from rice bowls to moon jars.",
    teaware: "Pots that pour cleanly and cups that sit well in the hand.",
    tea: "Leaves and berries, straight from where they grow.",
    table: "The small things around a meal.",
  },
  promises: {
    made: {
      title: "Made by hand",
      text: "From small kilns in Gangjin, Icheon and Mungyeong. No two are quite alike.",
    },
    pack: {
      title: "Wrapped twice",
      text: "If it arrives broken, we replace or refund it, and pay the postage.",
    },
    back: { title: "7 days to return", text: "Send back what you have not used within 7 days of delivery." },
  },
};
