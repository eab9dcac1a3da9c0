import { z } from "zod";

export const postcodeShape = {
  /** Another host name of this shop, for the page that runs the postcode service's script. */
  POSTCODE_ORIGIN: z
    .url({ protocol: /^https?$/, error: "must be an http(s) address" })
    .transform((address) => new URL(address).origin)
    .optional(),
};
