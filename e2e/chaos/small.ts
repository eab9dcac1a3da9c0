/** What `npm test` runs, and what has to fail when a guard is missing. */
export const SMALL = { seed: 1, seeds: 1, checkouts: 60 } as const;

/** What `npm run prove` runs and the README publishes. */
export const PUBLISHED = { seed: 1, seeds: 200, checkouts: 20, lanes: 4 } as const;
