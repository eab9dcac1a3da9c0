import type { SeedProduct } from "./product";

export const TEA: readonly SeedProduct[] = [
  {
    slug: "ujeon-green-tea",
    category: "tea",
    name: { ko: "하동 우전 녹차", en: "Hadong Ujeon Green Tea" },
    summary: { ko: "곡우 전에 딴 첫 잎, 가마솥 덖음", en: "First leaves before the spring rain, pan-fired" },
    description: {
      ko: "4월 곡우 전에 딴 어린잎을 가마솥에 아홉 번 덖었어요. 70도로 식힌 물에 1분, 고소하고 단맛이 오래 남아요.",
      en: "Young leaves picked before Gogu in April and fired nine times in an iron pan. One minute in water at 70 °C; nutty, with a long sweetness.",
    },
    alt: [
      {
        ko: "산 그림이 그려진 초록 차 통.",
        en: "A green tea tin with hills drawn on its label.",
      },
      {
        ko: "우린 녹차 한 잔과 말린 찻잎 한 줌.",
        en: "A cup of green tea beside a handful of dry leaves.",
      },
    ],
    variants: [
      { suffix: "40g", option: { ko: "40g", en: "40 g" }, price: 28_000, stock: 160 },
      { suffix: "80g", option: { ko: "80g", en: "80 g" }, price: 49_000, listPrice: 56_000, stock: 90 },
    ],
  },
  {
    slug: "buckwheat-tea",
    category: "tea",
    name: { ko: "봉평 메밀차", en: "Bongpyeong Buckwheat Tea" },
    summary: { ko: "카페인 없이 구수한 저녁의 차", en: "Toasty and free of caffeine, for the evening" },
    description: {
      ko: "봉평 메밀을 껍질째 볶았어요. 찬물에도 잘 우러나 물 대신 마시기 좋아요. 메밀 알레르기가 있다면 피해 주세요.",
      en: "Buckwheat from Bongpyeong, roasted in its hull. It steeps in cold water too. Not for those allergic to buckwheat.",
    },
    alt: [
      {
        ko: "메밀꽃 그림이 그려진 갈색 차 통.",
        en: "A brown tea tin with buckwheat flowers on its label.",
      },
      {
        ko: "검은 그릇에 담긴 메밀차와 볶은 메밀 알.",
        en: "Buckwheat tea in a black bowl, roasted kernels beside it.",
      },
    ],
    variants: [
      { suffix: "10", option: { ko: "티백 10개", en: "10 tea bags" }, price: 3_500, stock: 200 },
      { suffix: "50", option: { ko: "티백 50개", en: "50 tea bags" }, price: 14_000, stock: 180 },
      { suffix: "300g", option: { ko: "잎차 300g", en: "Loose, 300 g" }, price: 12_000, stock: 120 },
    ],
  },
  {
    slug: "omija-tea",
    category: "tea",
    name: { ko: "문경 오미자차", en: "Mungyeong Omija Tea" },
    summary: { ko: "다섯 가지 맛이 나는 붉은 열매", en: "The red berry of five tastes" },
    description: {
      ko: "문경에서 말린 오미자예요. 찬물에 하룻밤 두면 맑고 붉은 차가 돼요. 이번 수확분은 얼마 남지 않았어요.",
      en: "Omija dried in Mungyeong. Left overnight in cold water, it gives a clear red tea. Little remains of this harvest.",
    },
    alt: [
      {
        ko: "오미자 송이가 그려진 붉은 차 통.",
        en: "A red tea tin with a cluster of omija berries on its label.",
      },
      {
        ko: "흰 잔에 담긴 붉은 오미자차와 흩어진 오미자 열매.",
        en: "Red omija tea in a white cup, berries scattered beside it.",
      },
    ],
    variants: [{ suffix: "100g", option: { ko: "100g", en: "100 g" }, price: 12_000, stock: 3 }],
  },
];
