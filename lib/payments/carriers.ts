/** Korean parcel services, by a short name of ours. `{number}` is the tracking number. */
const CARRIERS = {
  cj: {
    ko: "CJ대한통운",
    en: "CJ Logistics",
    digits: [10, 12],
    url: "https://trace.cjlogistics.com/next/tracking.html?wblNo={number}",
  },
  hanjin: {
    ko: "한진택배",
    en: "Hanjin Express",
    digits: [10, 12, 14],
    url: "https://www.hanjin.com/kor/CMS/DeliveryMgr/WaybillResult.do?mCode=MN038&wblnumText2={number}",
  },
  lotte: {
    ko: "롯데택배",
    en: "Lotte Global Logistics",
    digits: [10, 12, 13],
    url: "https://www.lotteglogis.com/home/reservation/tracking/linkView?InvNo={number}",
  },
  post: {
    ko: "우체국택배",
    en: "Korea Post",
    digits: [13],
    url: "https://service.epost.go.kr/trace.RetrieveDomRigiTraceList.comm?sid1={number}",
  },
  logen: {
    ko: "로젠택배",
    en: "Logen",
    digits: [10, 11],
    url: "https://www.ilogen.com/web/personal/trace/{number}",
  },
  kd: {
    ko: "경동택배",
    en: "Kyungdong Express",
    digits: [9, 10, 11, 12, 13, 14, 15, 16],
    url: "https://kdexp.com/service/delivery/etc/delivery.do?barcode={number}",
  },
} as const;
export type Carrier = keyof typeof CARRIERS;

// The keys of a constant are its names.
export const CARRIER_NAMES = Object.keys(CARRIERS) as Carrier[];

export function isCarrier(name: string): name is Carrier {
  return Object.hasOwn(CARRIERS, name);
}

/** What is written on the label, less hyphens and spaces; null where this carrier gives no such numbers. */
export function trackingDigits(carrier: Carrier, text: string): string | null {
  const digits = text.replace(/[\s-]/g, "");
  const lengths: readonly number[] = CARRIERS[carrier].digits;
  return /^\d+$/.test(digits) && lengths.includes(digits.length) ? digits : null;
}

/** The carrier's name, and the page where it says how far a parcel has come; both null for a carrier of long ago. */
export function tracking(
  carrier: string,
  trackingNumber: string,
): { name: { ko: string; en: string }; url: string } | null {
  if (!isCarrier(carrier)) return null;
  const { ko, en, url } = CARRIERS[carrier];
  return { name: { ko, en }, url: url.replace("{number}", encodeURIComponent(trackingNumber)) };
}
