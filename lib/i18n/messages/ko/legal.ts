/** The merchant's particulars at the foot of every page, and the pages of the law. */
export const legal = {
  title: "사업자 정보",
  pages: { terms: "이용약관", privacy: "개인정보 처리방침", withdrawal: "청약철회 안내" },
  links: "약관과 안내",
  name: "상호",
  representative: "대표",
  address: "주소",
  phone: "전화",
  email: "이메일",
  businessNumber: "사업자등록번호",
  mailOrderNumber: "통신판매업 신고번호",
  hosting: "호스팅 서비스",
  escrow: "구매안전서비스",
  privacyOfficer: "개인정보 보호책임자",
  ftc: "사업자정보확인 (새 창)",
  escrowProof: "가입 사실 확인 (새 창)",
};
