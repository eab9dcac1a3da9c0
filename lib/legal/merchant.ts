import type { Env } from "@/lib/env";

type MerchantEnv = Pick<Env, "APP_ENV" | Extract<keyof Env, `MERCHANT_${string}`>>;

/** Who runs the shop, as its pages say it. */
export type Merchant = {
  name: string;
  representative: string;
  address: string;
  phone: string;
  email: string;
  businessNumber: string;
  /** 통신판매업 신고번호 */
  mailOrderNumber: string;
  hosting: string;
  escrow: string;
  escrowUrl: string | null;
  privacyOfficer: string;
  processors: string[];
  /** `2026-03-01`: since when terms and notices are in force. */
  since: string;
  /** Where the Fair Trade Commission tells about the business; null for one that it cannot know. */
  ftcUrl: string | null;
};

/** Nobody takes these for a business. */
const NOBODY = {
  name: "온기 (가상의 상점)",
  representative: "김온기 (예시)",
  address: "서울특별시 가상구 없는길 0 (예시)",
  phone: "02-000-0000",
  email: "help@ongi.example",
  businessNumber: "000-00-00000",
  mailOrderNumber: "제0000-가상-00000호",
  hosting: "예시 호스팅",
  escrow: "예시 구매안전서비스",
  privacyOfficer: "김온기 (예시)",
  processors: "예시 결제대행사(결제), 예시 택배(배송)",
  since: "2026-01-01",
};

/** A practice shop is nobody's, whatever is configured; any other one is who it says that it is. */
export function merchantOf(env: MerchantEnv): Merchant {
  const said = env.APP_ENV === "sandbox" ? null : env;
  const businessNumber = said?.MERCHANT_BUSINESS_NUMBER;
  return {
    name: said?.MERCHANT_NAME ?? NOBODY.name,
    representative: said?.MERCHANT_REPRESENTATIVE ?? NOBODY.representative,
    address: said?.MERCHANT_ADDRESS ?? NOBODY.address,
    phone: said?.MERCHANT_PHONE ?? NOBODY.phone,
    email: said?.MERCHANT_EMAIL ?? NOBODY.email,
    businessNumber: businessNumber ?? NOBODY.businessNumber,
    mailOrderNumber: said?.MERCHANT_MAIL_ORDER_NUMBER ?? NOBODY.mailOrderNumber,
    hosting: said?.MERCHANT_HOSTING ?? NOBODY.hosting,
    escrow: said?.MERCHANT_ESCROW ?? NOBODY.escrow,
    escrowUrl: said?.MERCHANT_ESCROW_URL ?? null,
    privacyOfficer: said?.MERCHANT_PRIVACY_OFFICER ?? NOBODY.privacyOfficer,
    processors: (said?.MERCHANT_PROCESSORS ?? NOBODY.processors).split(",").map((name) => name.trim()),
    since: said?.MERCHANT_LEGAL_DATE ?? NOBODY.since,
    ftcUrl: businessNumber
      ? `https://www.ftc.go.kr/bizCommPop.do?wrkr_no=${businessNumber.replaceAll("-", "")}`
      : null,
  };
}
