/** What a person reads when an answer is a problem, by its code. Money and cart come first. */
export const errors = {
  idempotency_key_required: "장바구니 정보가 없어요. 장바구니를 새로고침한 뒤 다시 주문해 주세요.",
  invalid_request: "입력한 내용을 확인해 주세요.",
  idempotency_key_reused: "그사이 주문 내용이 바뀌었어요. 장바구니를 확인하고 다시 주문해 주세요.",
  out_of_stock: "재고가 모자라요. 결제되지 않았어요.",
  gateway_unavailable:
    "결제사가 응답하지 않아요. 결제되지 않았고 주문은 그대로 있어요. 잠시 뒤 다시 시도해 주세요.",
  already_paid: "이미 결제된 주문이에요.",
  order_closed: "닫힌 주문이에요. 결제되지 않았어요.",
  refund_too_large: "돌려드릴 수 있는 금액보다 커요.",
  refund_not_waiting: "이미 처리되고 있는 환불이에요.",
  reorder: "이 주문으로는 더 결제할 수 없어요. 상품을 장바구니에 다시 담아 두었어요.",
  order_not_found: "주문을 찾을 수 없어요.",
  payment_not_found: "결제 내역을 찾을 수 없어요.",
  payment_of_another_order: "이 주문의 결제가 아니에요.",
  payload_too_large: "보낸 내용이 너무 커요.",
  too_many_requests: "요청이 너무 많아요. 잠시 뒤 다시 시도해 주세요.",
  unauthorized: "권한을 확인할 수 없어요.",
  forbidden: "이 작업을 할 권한이 없어요.",
  not_found: "찾는 내용이 없어요.",
  database_unavailable: "지금은 요청을 처리할 수 없어요. 잠시 뒤 다시 시도해 주세요.",
  internal_error: "문제가 생겼어요. 잠시 뒤 다시 시도해 주세요.",
};
