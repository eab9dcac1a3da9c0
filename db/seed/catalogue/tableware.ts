import type { SeedProduct } from "./product";

export const TABLEWARE: readonly SeedProduct[] = [
  {
    slug: "celadon-rice-bowl",
    category: "tableware",
    name: { ko: "청자 운학 밥그릇", en: "Celadon Crane Rice Bowl" },
    summary: { ko: "학과 구름을 상감한 매일의 밥그릇", en: "An everyday bowl inlaid with cranes and clouds" },
    description: {
      ko: "강진의 흙에 백토를 메워 학과 구름을 새겼어요. 두 손에 쏙 들어오는 크기라 밥을 담으면 온기가 오래 머물러요. 전자레인지와 식기세척기를 쓸 수 있어요.",
      en: "Cranes and clouds are inlaid in white slip on clay from Gangjin. It sits in two hands and keeps rice warm for long. Safe for microwave and dishwasher.",
    },
    alt: [
      {
        ko: "나무 상 위에 놓인 옥빛 청자 밥그릇. 옆면에 흰 학 두 마리와 구름이 새겨져 있어요.",
        en: "A jade-green celadon bowl on a wooden table, two white cranes and clouds inlaid on its side.",
      },
      {
        ko: "위에서 본 청자 밥그릇. 흰쌀밥이 소복이 담겨 있어요.",
        en: "The celadon bowl from above, heaped with white rice.",
      },
    ],
    variants: [
      { suffix: "11", option: { ko: "소 (지름 11cm)", en: "Small (11 cm)" }, price: 18_000, stock: 120 },
      { suffix: "13", option: { ko: "대 (지름 13cm)", en: "Large (13 cm)" }, price: 22_000, stock: 90 },
    ],
  },
  {
    slug: "moon-jar",
    category: "tableware",
    name: { ko: "백자 달항아리", en: "White Porcelain Moon Jar" },
    summary: {
      ko: "위아래를 따로 빚어 이은, 둥근 달 하나",
      en: "Two halves joined by hand into one full moon",
    },
    description: {
      ko: "큰 사발 두 개를 맞붙여 만들어 둘레에 이음매가 은은하게 남아 있어요. 조금씩 일그러진 모양은 흠이 아니라 손의 흔적이에요. 꽃 한 가지를 꽂거나 그대로 두어도 좋아요.",
      en: "Two large bowls are joined at the rim, and the seam still shows softly around the middle. No two are perfectly round; that is the hand, not a flaw. Lovely with a single branch, or with nothing at all.",
    },
    alt: [
      {
        ko: "창으로 든 빛을 받는 희고 둥근 달항아리.",
        en: "A round white moon jar in the light of a window.",
      },
      {
        ko: "붉은 매화 가지를 꽂은 달항아리의 윗부분. 유약에 잔금이 보여요.",
        en: "The shoulder of the moon jar holding a branch of red plum, fine cracks in its glaze.",
      },
    ],
    variants: [
      { suffix: "15", option: { ko: "소 (높이 15cm)", en: "Small (15 cm)" }, price: 68_000, stock: 50 },
      { suffix: "22", option: { ko: "대 (높이 22cm)", en: "Large (22 cm)" }, price: 118_000, stock: 2 },
    ],
  },
  {
    slug: "buncheong-noodle-bowl",
    category: "tableware",
    name: { ko: "분청 귀얄 면기", en: "Buncheong Brushed Noodle Bowl" },
    summary: {
      ko: "백토를 한 붓에 두른 넉넉한 면기",
      en: "A generous bowl, slip brushed on in a single turn",
    },
    description: {
      ko: "거친 풀비로 백토를 단숨에 둘러, 붓 자국이 물결처럼 남았어요. 국수, 비빔밥, 샐러드까지 한 그릇으로 넉넉해요.",
      en: "White slip is swept on with a coarse straw brush, leaving strokes like ripples. Roomy enough for noodles, bibimbap or a salad.",
    },
    alt: [
      {
        ko: "회갈색 바탕에 흰 붓 자국이 둘린 큰 면기.",
        en: "A large grey-brown bowl with white brush strokes around its side.",
      },
      {
        ko: "위에서 본 면기 안쪽. 흰 붓 자국이 소용돌이처럼 돌아가요.",
        en: "The inside of the bowl from above, white brush strokes turning like a whirlpool.",
      },
    ],
    variants: [
      {
        suffix: "white",
        option: { ko: "백분청", en: "White slip" },
        price: 32_000,
        listPrice: 38_000,
        stock: 80,
      },
      { suffix: "iron", option: { ko: "철화분청", en: "Iron brush" }, price: 36_000, stock: 60 },
    ],
  },
  {
    slug: "porcelain-plate",
    category: "tableware",
    name: { ko: "청화 풀잎 접시", en: "Blue Grass Porcelain Plate" },
    summary: {
      ko: "푸른 풀잎 한 포기를 그린 백자 접시",
      en: "White porcelain with one spray of cobalt grass",
    },
    description: {
      ko: "청화 안료로 풀잎 한 포기를 그려 구웠어요. 전이 얕아 반찬부터 파스타까지 편하게 담겨요. 크기별로 겹쳐 두기 좋아요.",
      en: "One spray of grass, painted in cobalt before firing. The low rim suits side dishes as well as pasta, and the sizes stack.",
    },
    alt: [
      {
        ko: "큰 접시 위에 작은 접시를 포개 놓은 흰 백자 접시 두 장.",
        en: "Two white porcelain plates, the small one resting on the large one.",
      },
      {
        ko: "위에서 본 흰 접시. 푸른 테두리 안에 풀잎 한 포기가 그려져 있어요.",
        en: "The white plate from above, a spray of grass painted in blue within a blue ring.",
      },
    ],
    variants: [
      { suffix: "16", option: { ko: "16cm", en: "16 cm" }, price: 15_000, stock: 200 },
      { suffix: "21", option: { ko: "21cm", en: "21 cm" }, price: 22_000, stock: 150 },
      { suffix: "26", option: { ko: "26cm", en: "26 cm" }, price: 31_000, stock: 70 },
    ],
  },
  {
    slug: "onggi-jar",
    category: "tableware",
    name: { ko: "숨 쉬는 옹기 항아리", en: "Breathing Onggi Jar" },
    summary: { ko: "김치와 장이 천천히 익는 항아리", en: "For kimchi and sauces that ripen slowly" },
    description: {
      ko: "천연 잿물을 입혀 구워, 흙 사이로 공기가 드나들어요. 손가락으로 쓱 그린 물결무늬가 하나씩 달라요. 냉장고에 들어가는 2리터와 살림에 넉넉한 5리터가 있어요.",
      en: "Fired with natural ash glaze, so that air passes through the clay. The finger-drawn wave differs on every jar. Two litres fits a refrigerator; five serves a household.",
    },
    alt: [
      {
        ko: "뚜껑을 덮은 둥근 갈색 옹기. 몸통에 물결무늬가 있어요.",
        en: "A round brown onggi jar with its lid on, a wave drawn around its body.",
      },
      {
        ko: "뚜껑을 연 옹기 가까이. 반들거리는 갈색 유약과 손으로 그린 물결무늬가 보여요.",
        en: "The open onggi up close, its brown glaze shining around a hand-drawn wave.",
      },
    ],
    variants: [
      { suffix: "2l", option: { ko: "2리터", en: "2 litres" }, price: 42_000, stock: 60 },
      { suffix: "5l", option: { ko: "5리터", en: "5 litres" }, price: 69_000, listPrice: 76_000, stock: 50 },
    ],
  },
  {
    slug: "black-glaze-soup-bowl",
    category: "tableware",
    name: { ko: "흑유 국그릇", en: "Black Glaze Soup Bowl" },
    summary: { ko: "국물이 오래 따뜻한 검은 그릇", en: "A dark bowl that keeps soup warm" },
    description: {
      ko: "철이 많은 유약이 검게 녹아, 전 끝에 갈색 선이 자연스럽게 드러나요. 벽이 도톰해서 국이 천천히 식어요.",
      en: "An iron-rich glaze melts to black and breaks to brown at the rim. The thick wall lets soup cool slowly.",
    },
    alt: [
      {
        ko: "전에 갈색 선이 도는 검은 국그릇.",
        en: "A black soup bowl with a brown line around its rim.",
      },
      {
        ko: "위에서 본 검은 그릇. 두부와 파를 띄운 된장국이 담겨 있어요.",
        en: "The black bowl from above, filled with soybean soup, tofu and spring onion.",
      },
    ],
    variants: [
      { suffix: "one", option: { ko: "1개", en: "Single" }, price: 20_000, stock: 140 },
      {
        suffix: "four",
        option: { ko: "4개 묶음", en: "Set of four" },
        price: 72_000,
        listPrice: 80_000,
        stock: 50,
      },
    ],
  },
];
