export const home = {
  title: "온기 · 그릇과 차",
  heading: "오늘의 상에, 온기를",
  lead: "흙으로 빚은 그릇과 천천히 우린 차. 매일 쓰는 것일수록 따뜻했으면 해요.",
  chips: "종류로 보기",
  all: "전체",
  products: "상품",
  soldOut: "품절",
  left: "{count}개 남음",
  empty: "아직 상품이 없어요. 곧 채워 둘게요.",
  categoryTitle: "{category} · 온기",
  categoryLead: {
    tableware: "밥그릇부터 달항아리까지, 손으로 빚은 그릇이에요.",
    teaware: "물줄기와 손맛을 생각한 다관과 찻잔이에요.",
    tea: "산지에서 온 잎과 열매를 그대로 담았어요.",
    table: "상 위의 작은 것들을 모았어요.",
  },
  promises: {
    made: { title: "손으로 빚어요", text: "강진, 이천, 문경의 작은 가마에서 와요. 하나하나 조금씩 달라요." },
    pack: { title: "두 번 감싸요", text: "깨진 채 도착하면 배송비 없이 바꿔 드리거나 환불해 드려요." },
    back: { title: "7일 안에 반품돼요", text: "쓰지 않았다면 받은 날부터 7일 안에 돌려보낼 수 있어요." },
  },
};
