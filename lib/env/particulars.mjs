// Plain JavaScript, because next.config.mjs asks as well: a live build stops before it begins.

/** What the law has a shop say of itself: 전자상거래법 §10 and §13, 개인정보 보호법 §30. */
export const PARTICULARS = /** @type {const} */ ([
  "MERCHANT_NAME",
  "MERCHANT_REPRESENTATIVE",
  "MERCHANT_ADDRESS",
  "MERCHANT_PHONE",
  "MERCHANT_EMAIL",
  "MERCHANT_BUSINESS_NUMBER",
  "MERCHANT_MAIL_ORDER_NUMBER",
  "MERCHANT_HOSTING",
  "MERCHANT_ESCROW",
  "MERCHANT_PRIVACY_OFFICER",
  "MERCHANT_PROCESSORS",
  "MERCHANT_LEGAL_DATE",
]);

/**
 * The particulars that a live shop lacks. One in front of a stand-in on this machine takes nobody's money and needs none.
 * @param {Record<string, string | undefined>} env
 */
export function missingParticulars(env) {
  if (env.APP_ENV !== "live" || isOnThisMachine(env.IAMPORT_API_URL)) return [];
  return PARTICULARS.filter((name) => !env[name]);
}

/** @param {string | undefined} address */
function isOnThisMachine(address) {
  if (!address || !URL.canParse(address)) return false;
  return ["localhost", "127.0.0.1", "[::1]"].includes(new URL(address).hostname);
}
