/** A postcode as somebody types or pastes it, without spaces and in plain figures. */
export const plainPostcode = (text: string): string => text.normalize("NFKC").replace(/\s/g, "");

/** 우편번호 since 2015: five digits, of which the first two are the region, from Seoul's 01 to Jeju's 63. */
export const KOREAN_POSTCODE = /^(?:0[1-9]|[1-5]\d|6[0-3])\d{3}$/;
