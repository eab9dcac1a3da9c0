/** What the answer of a completed payment says to the shopper, by its outcome. */
export const completion = {
  success: "결제가 완료되었어요.",
  vbankIssued: "입금할 계좌가 나왔어요. 기한 안에 정확한 금액을 입금해 주세요.",
  pending: "결제 결과를 확인하고 있어요. 이 페이지를 닫아도 괜찮아요.",
  failed: "결제되지 않았어요.",
  forgery: "결제 내용이 주문과 달라 결제 취소를 접수했어요.",
  cancelled: "취소된 결제예요.",
  refunded: "환불된 주문이에요.",
  amount: "결제 금액이 주문과 달라 결제 취소를 접수했어요.",
  currency: "결제 통화가 주문과 달라 결제 취소를 접수했어요.",
  channel: "이 상점에서 쓸 수 없는 결제라 취소를 접수했어요.",
  duplicate: "두 번 결제되어 한 건은 돌려드려요.",
  order_closed: "이미 닫힌 주문이에요. 결제된 금액이 있으면 돌려드려요.",
  out_of_stock: "그사이 품절되어 결제 취소를 접수했어요.",
};
