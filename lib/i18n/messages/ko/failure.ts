/** Pages that say that something is not there or went wrong. Also read by error boundaries, in the browser. */
export const failure = {
  notFoundTitle: "찾는 페이지가 없어요",
  notFoundText: "주소가 바뀌었거나 상품이 내려갔을 수 있어요. 장바구니는 그대로예요.",
  errorTitle: "페이지를 보여 드리지 못했어요",
  errorText:
    "잠시 문제가 생겼어요. 장바구니와 주문은 그대로예요. 결제를 마쳤다면 주문조회에서 확인할 수 있어요.",
  retry: "다시 시도하기",
  retrying: "다시 불러오는 중이에요",
  home: "홈으로 가기",
  reference: "문의할 때 알려 주세요: {digest}",
};
