/** How large the contests are: small in `npm test`, as published in `npm run prove`, which sets ONGI_PROVE. */
const isProof = process.env.ONGI_PROVE === "1";

export const SIZES = {
  webhookCopies: isProof ? 10_000 : 400,
  buyers: isProof ? 1_000 : 60,
  rounds: isProof ? 10 : 1,
  histories: isProof ? 1_000 : 25,
} as const;
