import { expect, test } from "./fixtures/test";
import { tooHeavy, weighShop } from "./perf/weigh-shop";

test("no shopper page costs more on a first visit than its bounds say", async ({ browser, baseURL }) => {
  test.slow();
  const weighed = await weighShop(browser, baseURL ?? "");
  expect(weighed.length).toBeGreaterThan(9);
  // A page whose scripts were not seen at all was not weighed.
  expect(weighed.filter(({ scripts }) => scripts < 100_000)).toEqual([]);
  expect(weighed.flatMap(tooHeavy)).toEqual([]);
});
