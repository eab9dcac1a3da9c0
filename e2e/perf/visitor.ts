import type { Browser, BrowserContextOptions } from "@playwright/test";
import { placeOrder } from "../fixtures/offers";
import { Shopper } from "../pages/shopper";

/** Somebody with a cart and an unpaid order: the cookies of both, for contexts with an empty cache. */
export type Visitor = { options: BrowserContextOptions; merchantUid: string };

export async function makeVisitor(browser: Browser, given: BrowserContextOptions): Promise<Visitor> {
  const context = await browser.newContext(given);
  try {
    await new Shopper(await context.newPage(), false).takeToCheckout();
    const { merchant_uid: merchantUid } = await placeOrder(context.request);
    const storageState = await context.storageState();
    return { merchantUid, options: { ...given, storageState } };
  } finally {
    await context.close();
  }
}
