import type { SeedProduct } from "./product";

export const TEAWARE: readonly SeedProduct[] = [
  {
    slug: "celadon-teapot",
    category: "teaware",
    name: { ko: "청자 상감 다관", en: "Celadon Inlaid Teapot" },
    summary: { ko: "물줄기가 깔끔하게 끊기는 2인 다관", en: "A pot for two with a clean pour" },
    description: {
      ko: "부리 끝을 얇게 다듬어 마지막 방울까지 흘리지 않아요. 안쪽에 촘촘한 거름망을 뚫어 찻잎이 따라 나오지 않아요. 320ml로 두 사람이 두 번 나누기 좋아요.",
      en: "The lip is cut thin, so the last drop does not run. A fine strainer is pierced into the wall behind the spout. 320 ml: two cups each for two.",
    },
    alt: [
      {
        ko: "학과 구름을 새긴 옥빛 청자 다관의 옆모습.",
        en: "A jade-green celadon teapot from the side, inlaid with cranes and clouds.",
      },
      {
        ko: "청자 다관 가까이. 흰 학이 나는 몸통과 뚜껑 꼭지가 보여요.",
        en: "The celadon teapot up close: white cranes in flight, and the knob of its lid.",
      },
    ],
    variants: [
      { suffix: "320", option: { ko: "320ml", en: "320 ml" }, price: 89_000, listPrice: 98_000, stock: 500 },
      { suffix: "set", option: { ko: "다관과 찻잔 2개", en: "Pot and two cups" }, price: 112_000, stock: 50 },
    ],
  },
  {
    slug: "tea-cup-pair",
    category: "teaware",
    name: { ko: "마주 찻잔 두 개", en: "A Pair of Tea Cups" },
    summary: { ko: "둘이 마주 앉는 시간을 위한 찻잔", en: "For two people and a little time" },
    description: {
      ko: "입술이 닿는 전을 얇게, 손이 닿는 벽을 도톰하게 빚었어요. 두 개가 한 벌이에요. 90ml라 차가 식기 전에 비워져요.",
      en: "Thin where the lip touches, thick where the hand does. Two to a set. At 90 ml, a cup is finished before it cools.",
    },
    alt: [
      {
        ko: "차를 따른 청자 찻잔과 백자 찻잔이 나란히 놓여 있어요.",
        en: "A celadon cup and a white porcelain cup side by side, filled with tea.",
      },
      {
        ko: "위에서 본 찻잔 두 개. 연둣빛 차가 담겨 있어요.",
        en: "The two cups from above, filled with pale green tea.",
      },
    ],
    variants: [
      { suffix: "celadon", option: { ko: "청자", en: "Celadon" }, price: 28_000, stock: 100 },
      { suffix: "white", option: { ko: "백자", en: "White" }, price: 28_000, stock: 100 },
      { suffix: "black", option: { ko: "흑유", en: "Black glaze" }, price: 30_000, stock: 0 },
    ],
  },
  {
    slug: "buncheong-mug",
    category: "teaware",
    name: { ko: "분청 철화 머그", en: "Buncheong Iron-Brush Mug" },
    summary: { ko: "커피에도 차에도 어울리는 흙빛 머그", en: "An earthy mug for coffee or tea" },
    description: {
      ko: "흰 붓 자국 위에 쇳물로 풀잎을 그렸어요. 손잡이에 손가락 세 개가 편하게 들어가요. 340ml.",
      en: "Grass drawn in iron over white brush strokes. Three fingers fit the handle with ease. 340 ml.",
    },
    alt: [
      {
        ko: "흰 붓 자국 위에 갈색 풀잎을 그린 분청 머그. 커피가 담겨 있어요.",
        en: "A buncheong mug with brown grass drawn over white strokes, filled with coffee.",
      },
      {
        ko: "위에서 본 머그. 커피가 가득하고 손잡이가 오른쪽을 향해 있어요.",
        en: "The mug from above, full of coffee, its handle to the right.",
      },
    ],
    variants: [
      { suffix: "grass", option: { ko: "풀잎", en: "Grass" }, price: 24_000, stock: 130 },
      { suffix: "plain", option: { ko: "무지", en: "Plain" }, price: 21_000, stock: 110 },
    ],
  },
  {
    slug: "zelkova-tray",
    category: "teaware",
    name: { ko: "느티나무 찻상", en: "Zelkova Tea Tray" },
    summary: { ko: "나뭇결이 살아 있는 통원목 쟁반", en: "Solid wood with its grain left to speak" },
    description: {
      ko: "느티나무 한 장을 파서 이음이 없어요. 들기름을 여러 번 먹여 물이 쉽게 스미지 않아요. 마른 천으로 닦아 주세요.",
      en: "Carved from one board of zelkova, with no joints. Oiled several times against water. Wipe with a dry cloth.",
    },
    alt: [
      {
        ko: "찻잔 두 개를 올린 느티나무 찻상.",
        en: "A zelkova tray carrying two tea cups.",
      },
      {
        ko: "위에서 본 찻상. 물결 같은 나뭇결 위에 찻잔 하나가 놓여 있어요.",
        en: "The tray from above, one cup on its rippling grain.",
      },
    ],
    variants: [
      { suffix: "30", option: { ko: "소 (30×20cm)", en: "Small (30 × 20 cm)" }, price: 45_000, stock: 70 },
      { suffix: "42", option: { ko: "대 (42×28cm)", en: "Large (42 × 28 cm)" }, price: 64_000, stock: 50 },
    ],
  },
];
