/** The inbox of a practice shop: what shoppers would have been sent. */
export const inbox = {
  title: "테스트 메일함",
  lead: "테스트 상점은 메일을 보내지 않고 여기에 모아 둬요.",
  own: "이 브라우저에서 한 주문의 메일만 보여요.",
  empty: "아직 메일이 없어요. 주문하면 여기에 나타나요.",
  back: "메일함으로",
  from: "보낸 사람",
  to: "받는 사람",
  at: "보낸 때",
  frame: "메일 내용",
  plain: "글자만 보기",
};
