import type { Shopper } from "../shopper";

/** What one checkout is like, from the cart to its end. */
export type Behaviour = (shopper: Shopper) => Promise<void>;
