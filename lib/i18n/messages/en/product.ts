import type { Translated } from "@/lib/i18n/translated";
import type { product as ko } from "../ko/product";

export const product: Translated<typeof ko> = {
  title: "{name} · Ongi",
  gallery: "Product pictures",
  picture: "Picture {index} of {total}",
  option: "Option",
  optionSoldOut: "Sold out, cannot be chosen",
  optionLeft: "{count} left",
  addToCart: "Add to cart",
  buyNow: "Buy now",
  adding: "Adding to your cart",
  buying: "Taking you to checkout",
  soldOut: "Sold out",
  soldOutText: "Every option is sold out. When it comes back, you can buy it here.",
  added: "Added to your cart",
  addedCount: "You now have {count} of this option.",
  addedCapped: "Your cart holds {count}, which is as many as you can buy.",
  cartFull: "A cart holds up to {count} different items. Remove a few and add this again.",
  toCart: "View cart",
  totalNote: "Including {shipping} delivery",
  totalNoteFree: "Free delivery",
  about: "About this piece",
  delivery: "Delivery and returns",
  arrival: "Ordered now, it usually arrives {from} – {to}. Before 2 pm on a weekday it leaves the same day.",
  shippingText: "Delivery is ₩3,000, and free from ₩50,000. The same for Jeju and the islands.",
  returns:
    "Return or exchange within 7 days of delivery. If you simply change your mind, you pay the ₩6,000 postage both ways.",
  returnsOurs: "If it is broken or not what you ordered, we pay the postage.",
  buy: "Buy",
  sheet: "Option and quantity",
  seller: "Seller",
  sellerText:
    "Sold and sent by {name} itself. Company, contact and registration stand at the foot of this page.",
};
