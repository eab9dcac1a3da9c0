import { watchViolations } from "./fixtures/policy";
import { cutOffPostcodes, standInForPostcodes } from "./fixtures/postcode-service";
import { expect, test } from "./fixtures/test";

test("the search is asked for only when wanted, fills postcode and road address, and leads on to the details", async ({
  shopper,
  page,
  context,
}) => {
  const violations = await watchViolations(context);
  const asked: string[] = [];
  page.on("request", (request) => {
    if (/postcode/.test(request.url())) asked.push(new URL(request.url()).pathname);
  });
  await standInForPostcodes(page);
  await shopper.takeToCheckout();
  await expect(shopper.payButton).toBeVisible();
  expect(asked).toEqual([]);

  await page.getByRole("button", { name: "주소 검색" }).click();
  const dialog = page.getByRole("dialog", { name: "도로명 주소 찾기" });
  await expect(dialog).toBeVisible();
  const frame = page.frameLocator('iframe[title="도로명 주소 찾기"]');
  await frame.getByRole("button", { name: "서울 중구 세종대로 110" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByLabel(/^우편번호/)).toHaveValue("04524");
  await expect(page.getByLabel(/^주소/)).toHaveValue("서울 중구 세종대로 110 (태평로1가)");
  await expect(page.getByLabel(/^상세주소/)).toBeFocused();
  // The foreign script ran in the frame alone.
  expect(await page.evaluate(() => [...document.scripts].some(({ src }) => /daumcdn/.test(src)))).toBe(false);
  expect(violations).toEqual([]);
  await page.reload();
  await expect(page.getByLabel(/^우편번호/)).toHaveValue("04524");
});

test("a service that cannot be reached says so, and the address is typed", async ({ shopper, page }) => {
  await cutOffPostcodes(page);
  await shopper.takeToCheckout("celadon-teapot", "/en");
  const open = page.getByRole("button", { name: "Search address" });
  await open.click();
  const frame = page.frameLocator('iframe[title="Find an address"]');
  await expect(frame.getByRole("alert")).toContainText("could not be loaded");
  await frame.getByRole("button", { name: "Type it myself" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.getByLabel(/^Postcode/)).toBeFocused();
  await shopper.fillForm("card");
  const window = await shopper.pressPay();
  await window.approve.click();
  await page.waitForURL(/\/en\/orders\//);
});

test("Escape leaves the search, also from inside of the frame, and loses nothing", async ({
  shopper,
  page,
}) => {
  await standInForPostcodes(page);
  await shopper.takeToCheckout();
  await page.getByLabel(/^우편번호/).fill("06236");
  const open = page.getByRole("button", { name: "주소 검색" });
  await open.click();
  await expect(
    page.frameLocator('iframe[title="도로명 주소 찾기"]').getByRole("button", { name: /세종대로/ }),
  ).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(open).toBeFocused();
  await expect(page.getByLabel(/^우편번호/)).toHaveValue("06236");
});

test("only the frame's own word is taken", async ({ shopper, page }) => {
  await standInForPostcodes(page);
  await shopper.takeToCheckout();
  await page.getByRole("button", { name: "주소 검색" }).click();
  await expect(
    page.frameLocator('iframe[title="도로명 주소 찾기"]').getByRole("button", { name: /세종대로/ }),
  ).toBeVisible();
  await page.evaluate(() => {
    const word = { type: "postcode:chosen", postcode: "06999", line1: "아무 데나" };
    window.postMessage(word, "*");
    return new Promise((resolve) => setTimeout(resolve, 0));
  });
  await expect(page.getByRole("dialog")).toBeVisible();
  await expect(page.getByLabel(/^우편번호/)).toHaveValue("");
});
