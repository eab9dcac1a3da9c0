import type { Browser, BrowserContextOptions } from "@playwright/test";
import { enterDemo } from "../fixtures/enter-demo";
import { placeOrder } from "../fixtures/offers";
import { Shopper } from "../pages/shopper";

/** Somebody who is signed in, for the pages that lead anybody else to the sign-in page. */
export async function makeMember(
  browser: Browser,
  given: BrowserContextOptions,
): Promise<BrowserContextOptions> {
  const context = await browser.newContext(given);
  try {
    await enterDemo(await context.newPage(), "shopper");
    return { ...given, storageState: await context.storageState() };
  } finally {
    await context.close();
  }
}

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
