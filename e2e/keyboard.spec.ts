import { Keyboard } from "./fixtures/keyboard";
import { expect, test } from "./fixtures/test";

test("a whole purchase by keyboard alone, from the product to the order, and each change is announced", async ({
  shopper,
  page,
}) => {
  const keys = new Keyboard(page);
  await page.goto("/products/celadon-teapot");
  await keys.press(page.getByRole("button", { name: "바로구매" }), "Enter");
  await page.waitForURL(/\/checkout$/);
  await expect(page.getByRole("button", { name: /결제하기$/ })).toBeVisible();

  await keys.type(page.getByRole("textbox", { name: /^이름/ }), "홍길동");
  await keys.type(page.getByRole("textbox", { name: /^휴대폰 번호/ }), shopper.phone);
  await keys.type(page.getByRole("textbox", { name: /^이메일/ }), "gildong@example.com");
  await keys.type(page.getByRole("textbox", { name: /^우편번호/ }), "04524");
  await keys.type(page.getByRole("textbox", { name: /^주소/ }), "서울 중구 세종대로 110");
  await keys.pick(page.getByRole("radio", { name: /신용·체크카드/ }));
  await keys.press(shopper.purchaseBox, "Space");
  await expect(shopper.purchaseBox).toBeChecked();
  await keys.press(shopper.payButton, "Enter");

  // Declined once: what happened to the money interrupts whoever listens, and the focus is beside it.
  const window = await shopper.window();
  // In a frame over the page: what comes with the keyboard next is the window's.
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("IFRAME");
  await keys.press(window.decline, "Enter");
  await expect(page.getByRole("main")).toContainText("결제되지 않았어요");
  if (/\/orders\//.test(page.url())) {
    await keys.press(page.getByRole("link", { name: /결제하기/ }).first(), "Enter");
    await page.waitForURL(/\/checkout\/[0-9A-Z]{26}/);
  } else {
    await expect(page.getByRole("alert").filter({ hasText: "결제되지 않았어요" })).toBeVisible();
    await expect(page.getByRole("region", { name: "결제 진행 상태" })).toBeFocused();
  }
  await keys.press(shopper.payButton, "Enter");
  const again = await shopper.window();
  await keys.press(again.approve, "Enter");
  await expect(shopper.heading("주문이 완료됐어요")).toBeVisible();
  expect((await shopper.order(await shopper.orderNumber())).status).toBe("paid");
});
