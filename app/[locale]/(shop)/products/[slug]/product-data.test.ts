import { expect, test } from "vitest";
import type { Product } from "@/lib/catalog/product";
import { productData, toScriptText } from "./product-data";

const text = (ko: string, en = ko) => ({ ko, en });

const CUP: Product = {
  slug: "cup",
  category: "teaware",
  name: text("</script><b>잔", "Cup"),
  summary: text("요약"),
  description: text("설명"),
  images: [{ src: "/products/cup-1.svg", width: 800, height: 800, alt: text("잔") }],
  variants: [
    { id: "cup-a", option: text("청자"), price: 28_000, listPrice: null, stock: 3 },
    { id: "cup-b", option: text("흑유"), price: 52_000, listPrice: null, stock: 0 },
  ],
};

test("each option is an offer with its price, its delivery and whether it can be had", () => {
  const data = productData({ product: CUP, locale: "en", shopUrl: "https://ongi.example" });
  expect(data).toMatchObject({
    name: "Cup",
    url: "https://ongi.example/en/products/cup",
    image: ["https://ongi.example/products/cup-1.svg"],
    offers: [
      {
        price: 28_000,
        availability: "https://schema.org/InStock",
        shippingDetails: { shippingRate: { value: 3_000 } },
      },
      {
        price: 52_000,
        availability: "https://schema.org/OutOfStock",
        shippingDetails: { shippingRate: { value: 0 } },
      },
    ],
  });
});

test("a name cannot end the script that it stands in, and reads the same", () => {
  const data = productData({ product: CUP, locale: "ko", shopUrl: "https://ongi.example" });
  expect(toScriptText(data)).not.toContain("<");
  expect(JSON.parse(toScriptText(data))).toEqual(data);
});
