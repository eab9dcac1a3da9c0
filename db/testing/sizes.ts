/** How large the contests are: small in `npm test`, as published in `npm run prove`, which sets ONGI_PROVE. */
const isProof = process.env.ONGI_PROVE === "1";

export const SIZES = {
  webhookCopies: isProof ? 10_000 : 400,
  buyers: isProof ? 1_000 : 60,
  rounds: isProof ? 10 : 1,
  histories: isProof ? 1_000 : 25,
  /** Every boundary at which a process can be killed, or one of so many. */
  killPointStep: isProof ? 1 : 32,
  /** The same where each needs a shop of its own. */
  killPointStepAlone: isProof ? 1 : 128,
} as const;
