const MINUTE = 60_000;

/** When a running-out time is said aloud. A module's constants, so that no render makes them anew. */
export const HOLD_MOMENTS = [2 * MINUTE];
export const DEPOSIT_MOMENTS = [24 * 60 * MINUTE, 60 * MINUTE, 10 * MINUTE];
