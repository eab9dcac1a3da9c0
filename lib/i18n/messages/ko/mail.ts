/** What a shopper is written. Each is read alone, on a phone, perhaps days later. */
export const mail = {
  subject: "[{shop}] {title} · {goods}",
  goods: "{first} 외 {more}건",
  order: "주문 보기",
  test: "테스트 상점에서 보낸 메일이에요. 실제로 결제되거나 배송되지 않아요.",
  why: "이 주문에 꼭 필요한 안내라서 보내 드렸어요. 주문을 열 때 주문하신 휴대폰 번호를 여쭤볼 수 있어요.",
  safe: "{shop}에서는 메일로 비밀번호나 카드 번호를 묻지 않아요.",
  items: "주문 상품",
  quantity: "{count}개",
  placed: {
    title: "주문을 받았어요",
    lead: "고맙습니다. 결제가 확인되면 한 번 더 알려 드릴게요.",
    note: "결제하다가 멈췄다면 주문에서 이어서 할 수 있어요.",
  },
  account: {
    title: "입금할 계좌를 알려 드려요",
    lead: "기한 안에 입금하면 주문이 확정돼요.",
    exact: "금액이 다르면 입금되지 않거나 주문이 확정되지 않아요. 입금이 확인되면 메일로 알려 드려요.",
    late: "기한이 지나면 주문이 저절로 취소돼요.",
  },
  ended: {
    title: "주문이 취소됐어요",
    lateTitle: "입금 기한이 지나 주문이 취소됐어요",
    lead: "앞서 알려 드린 계좌로 입금하지 마세요.",
    note: "그사이에 입금했다면 어떻게 되는지 따로 알려 드려요.",
  },
  reminder: {
    title: "입금 기한이 얼마 남지 않았어요",
    lead: "아직 입금이 확인되지 않았어요. 방금 입금했다면 그대로 두셔도 돼요.",
  },
  paid: {
    title: "결제가 완료됐어요",
    lead: "고맙습니다. 정성껏 포장해서 보내 드릴게요.",
    amount: "결제 금액",
    note: "상품을 보내기 전에는 바로 취소할 수 있고, 받은 날부터 7일 안에 반품할 수 있어요.",
  },
  shipped: {
    title: "상품을 보냈어요",
    lead: "곧 만나실 수 있어요.",
    track: "배송 조회",
  },
  addressChanged: {
    title: "배송지가 바뀌었어요",
    lead: "새 주소로 보내 드릴게요. 어디로 보내는지는 주문에서 확인할 수 있어요.",
    note: "바꾸거나 바꿔 달라고 하지 않았다면 바로 주문을 열어 확인하고, 문의하기로 알려 주세요.",
  },
  refunded: {
    title: "환불해 드렸어요",
    partTitle: "일부 금액을 환불해 드렸어요",
    lead: "결제한 금액을 모두 돌려드렸어요.",
    partLead: "결제한 금액에서 일부를 돌려드렸어요.",
    amount: "환불 금액",
    left: "남은 결제 금액",
  },
  sentBack: {
    title: "받지 않은 결제를 돌려드렸어요",
    amount: "돌려드린 금액",
    why: {
      amount: "결제된 금액이 주문 금액과 달라서 받지 않았어요.",
      currency: "결제된 통화가 주문과 달라서 받지 않았어요.",
      channel: "이 상점에서 쓸 수 없는 결제 방법이라 받지 않았어요.",
      duplicate: "같은 주문이 두 번 결제되어 한 건을 돌려드렸어요. 주문은 그대로예요.",
      order_closed: "주문이 닫힌 뒤에 결제되어 받지 않았어요.",
      out_of_stock: "결제하는 사이에 상품이 품절되어 받지 않았어요.",
    },
  },
  accountNeeded: {
    title: "돌려받을 계좌를 알려 주세요",
    lead: "가상계좌로 입금한 금액은 받으실 계좌를 알아야 돌려드릴 수 있어요.",
    amount: "돌려드릴 금액",
    action: "주문에서 알려 주기",
    note: "계좌 번호를 이 메일의 답장으로 보내지 마세요.",
  },
  claim: {
    return: {
      requested: { title: "반품 신청을 받았어요", lead: "확인하고 메일로 알려 드릴게요." },
      approved: {
        title: "반품 신청을 받아들였어요",
        lead: "상품을 가지러 갈게요. 받았을 때처럼 다시 포장해 두세요.",
      },
      received: {
        title: "반품 상품이 돌아왔어요",
        lead: "상품을 확인하고 3영업일 안에 환불해 드릴게요.",
      },
      declined: { title: "반품 신청을 받아들이지 못했어요", lead: "이유를 아래에 적어 두었어요." },
    },
    exchange: {
      requested: { title: "교환 신청을 받았어요", lead: "확인하고 메일로 알려 드릴게요." },
      approved: {
        title: "교환 신청을 받아들였어요",
        lead: "상품을 가지러 갈게요. 받았을 때처럼 다시 포장해 두세요.",
      },
      received: {
        title: "교환할 상품이 돌아왔어요",
        lead: "상품을 확인하고 교환 상품을 보내 드릴게요.",
      },
      declined: { title: "교환 신청을 받아들이지 못했어요", lead: "이유를 아래에 적어 두었어요." },
    },
    goods: "상품",
    amount: "환불 예정 금액",
    postage: "차감한 배송비",
    exchangePostage: "왕복 배송비",
    answer: "답변",
    postageNote: "왕복 배송비를 내는 방법은 담당자가 알려 드려요.",
    ask: "궁금한 점은 주문 화면의 문의하기로 알려 주세요.",
  },
};
