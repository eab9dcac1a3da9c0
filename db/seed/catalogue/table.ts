import type { SeedProduct } from "./product";

export const TABLE: readonly SeedProduct[] = [
  {
    slug: "brass-cutlery",
    category: "table",
    name: { ko: "방짜 유기 수저", en: "Hand-Forged Brass Cutlery" },
    summary: { ko: "두드려 만든 숟가락과 젓가락 한 벌", en: "A spoon and chopsticks, hammered by hand" },
    description: {
      ko: "구리와 주석을 녹여 수백 번 두드렸어요. 쓸수록 은은한 빛이 돌고, 젖은 수세미로 문지르면 처음 빛으로 돌아와요.",
      en: "Copper and tin, melted and hammered hundreds of times. It mellows with use, and a damp scourer brings back its first shine.",
    },
    alt: [
      {
        ko: "초록 천 위에 놓인 금빛 숟가락과 젓가락 한 벌.",
        en: "A golden spoon and a pair of chopsticks on a green cloth.",
      },
      {
        ko: "빛을 받아 반짝이는 유기 숟가락 가까이.",
        en: "The brass spoon up close, shining in the light.",
      },
    ],
    variants: [
      { suffix: "one", option: { ko: "1인 한 벌", en: "For one" }, price: 38_000, stock: 500 },
      { suffix: "two", option: { ko: "2인 선물 상자", en: "Gift box for two" }, price: 74_000, stock: 60 },
    ],
  },
  {
    slug: "spoon-rest",
    category: "table",
    name: { ko: "조약돌 수저받침", en: "Pebble Spoon Rest" },
    summary: { ko: "강가의 돌을 닮은 작은 쉼터", en: "A small resting place, like a river stone" },
    description: {
      ko: "가운데가 오목해 숟가락과 젓가락이 구르지 않아요. 자투리 흙으로 빚어 하나씩 모양이 달라요.",
      en: "A dip in the middle keeps spoon and chopsticks from rolling. Shaped from offcuts of clay, each a little different.",
    },
    alt: [
      {
        ko: "청자, 백자, 흑유 수저받침 세 개.",
        en: "Three spoon rests, in celadon, white and black.",
      },
      {
        ko: "흰 수저받침에 금빛 숟가락과 젓가락을 올려 두었어요.",
        en: "A golden spoon and chopsticks lying on the white rest.",
      },
    ],
    variants: [
      { suffix: "celadon", option: { ko: "청자", en: "Celadon" }, price: 6_000, stock: 200 },
      { suffix: "white", option: { ko: "백자", en: "White" }, price: 6_000, stock: 200 },
      { suffix: "black", option: { ko: "흑유", en: "Black glaze" }, price: 6_500, stock: 150 },
    ],
  },
];
