import { type Browser, type BrowserContextOptions, devices } from "@playwright/test";
import { MAX_BYTES, MAX_REQUESTS, readRoutes, type ShopperPage, shopperPages } from "./pages";
import { makeMember, makeVisitor } from "./visitor";
import { type Weight, weighPage } from "./weigh-page";

export type WeighedPage = ShopperPage & Weight;

/** Every shopper page of the build, on a phone. */
export async function weighShop(browser: Browser, baseURL: string): Promise<WeighedPage[]> {
  const given: BrowserContextOptions = { ...devices["Pixel 7"], baseURL, locale: "ko-KR" };
  const { options, merchantUid } = await makeVisitor(browser, given);
  const member = await makeMember(browser, given);
  const weighed: WeighedPage[] = [];
  for (const page of shopperPages(readRoutes())) {
    const address = page.address.replace("{order}", merchantUid);
    const whose = page.route.startsWith("/account") ? member : options;
    weighed.push({ ...page, ...(await weighPage(browser, whose, address)) });
  }
  return weighed;
}

/** What is over its bound, in words. */
export function tooHeavy({ route, scripts, scriptLimit, bytes, requests }: WeighedPage): string[] {
  return [
    ...(scripts > scriptLimit ? [`${route}: ${scripts} bytes of scripts, ${scriptLimit} allowed`] : []),
    ...(bytes > MAX_BYTES ? [`${route}: ${bytes} bytes, ${MAX_BYTES} allowed`] : []),
    ...(requests > MAX_REQUESTS ? [`${route}: ${requests} requests, ${MAX_REQUESTS} allowed`] : []),
  ];
}
