import { untilStatus } from "./fixtures/after-order";
import { linkOf, orderBody, placeOrder } from "./fixtures/offers";
import { expect, test } from "./fixtures/test";
import { Shopper } from "./pages/shopper";

for (const method of ["kakaopay", "naverpay", "tosspay", "trans", "phone"] as const) {
  test(`${method} pays`, async ({ shopper, page, isMobile }) => {
    const window = await shopper.openWindow(method);
    // On a phone the whole page goes to the provider; that of phone bills stays in a frame.
    if (isMobile && method !== "phone") expect(page.url()).toContain("/window/");
    await window.approve.click();
    await expect(shopper.heading("주문이 완료됐어요")).toBeVisible();
    const order = await shopper.order(await shopper.orderNumber());
    expect(order).toMatchObject({ status: "paid", payments: [{ decision: "accepted" }] });
  });
}

test("a virtual account is issued, shown with its copy buttons, and the page turns when the deposit comes", async ({
  shopper,
  sandbox,
  page,
}) => {
  const window = await shopper.openWindow("vbank");
  await window.issueAccount.click();
  await expect(shopper.heading("입금을 기다리고 있어요")).toBeVisible();
  const merchantUid = await shopper.orderNumber();
  const order = await shopper.order(merchantUid);
  expect(order.status).toBe("awaiting_deposit");
  await expect(page.getByText(order.vbank?.number ?? "no account").first()).toBeVisible();
  await expect(page.getByRole("button", { name: "계좌번호 복사" })).toBeVisible();
  await expect(page.getByText("정확한 금액만 입금해 주세요.").first()).toBeVisible();

  await sandbox.deposit(order.payments[0]?.imp_uid ?? "");
  await expect(page.getByRole("main")).toContainText(/입금이 확인됐어요|주문이 완료됐어요|결제가 완료된/, {
    timeout: 30_000,
  });
  expect((await shopper.order(merchantUid)).status).toBe("paid");
});

test("a transfer asks for a cash receipt: a wrong number is told, the right one is ordered", async ({
  shopper,
  page,
}) => {
  await shopper.takeToCheckout();
  const receipt = page.getByRole("group", { name: "현금영수증" });
  await shopper.fillForm("card");
  await expect(receipt).toBeHidden();
  await shopper.choose("trans");
  await expect(receipt.getByRole("radio", { name: /신청 안 함/ })).toBeChecked();
  await receipt.getByRole("radio", { name: /지출증빙용/ }).check();
  const number = receipt.getByRole("textbox", { name: "사업자등록번호" });
  await number.fill("123-45-67890");
  await shopper.payButton.click();
  await expect(number).toBeFocused();
  await expect(number).toHaveAccessibleDescription(/10자리가 맞는지/);
  // Another kind takes the error back, and asks for its own number.
  await receipt.getByRole("radio", { name: /소득공제용/ }).check();
  await expect(page.getByRole("alert").filter({ hasText: "사업자등록번호" })).toBeHidden();
  await receipt.getByRole("textbox", { name: "현금영수증 휴대폰 번호" }).fill("01012345678");
  const sent = page.waitForRequest((request) => request.url().endsWith("/api/orders"));
  const window = await shopper.pressPay();
  expect((await sent).postDataJSON()).toMatchObject({
    payMethod: "trans",
    cashReceipt: { kind: "income", identifier: "010-1234-5678" },
  });
  await window.approve.click();
  await expect(shopper.heading("주문이 완료됐어요")).toBeVisible();
});

test("with another try a cash receipt can be asked for too, and is issued with the deposit", async ({
  shopper,
  page,
  sandbox,
}) => {
  const { merchant_uid: merchantUid } = await placeOrder(page.request);
  await page.goto(`/checkout/${merchantUid}`);
  const receipt = page.getByRole("group", { name: "현금영수증" });
  await expect(receipt).toBeHidden();
  await shopper.choose("vbank");
  await receipt.getByRole("radio", { name: /소득공제용/ }).check();
  const number = receipt.getByRole("textbox", { name: "현금영수증 휴대폰 번호" });
  await shopper.payButton.click();
  await expect(number).toBeFocused();
  await expect(number).toHaveAccessibleDescription("현금영수증을 받을 휴대폰 번호를 입력해 주세요.");
  await number.pressSequentially("01012345678");
  await expect(number).toHaveValue("010-1234-5678");
  await expect(number).toHaveAccessibleDescription("");
  await (await shopper.pressPay()).cancel.click();
  await expect(page.getByRole("main")).toContainText("결제되지 않았어요");

  // What was asked for stays so, without its number, until something else is said.
  await page.goto(`/en/checkout/${merchantUid}`);
  await shopper.choose("vbank");
  const kept = page.getByRole("radio", { name: /^As asked for \(/ });
  await expect(kept).toBeChecked();
  await expect(page.getByRole("main")).not.toContainText("1234");
  const window = await shopper.pressPay();
  await window.issueAccount.click();
  // A phone comes back to the language that the order was placed in.
  await expect(page.getByRole("heading", { level: 1 })).toContainText(
    /Waiting for your deposit|입금을 기다리고/,
  );
  const { payments } = await shopper.order(merchantUid);
  await sandbox.deposit(payments.find(({ status }) => status === "ready")?.imp_uid ?? "");
  await untilStatus(page, merchantUid, "paid");
  await page.goto(`/orders/${merchantUid}`);
  await expect(page.getByRole("heading", { name: /^현금영수증 · 소득공제/ })).toBeVisible();
});

test("whoever came by a link, or by number and phone, pays by transfer too; a receipt is not theirs to ask", async ({
  page,
  browser,
  baseURL,
  isMobile,
}) => {
  for (const way of ["link", "look-up"]) {
    const body = orderBody();
    const placed = await placeOrder(page.request, body);
    const other = new Shopper(
      await (await browser.newContext({ baseURL: baseURL ?? "" })).newPage(),
      isMobile,
    );
    if (way === "look-up") {
      await other.page.goto("/orders/find");
      await other.page.getByLabel(/주문번호/).fill(placed.merchant_uid);
      await other.page.getByRole("textbox", { name: /휴대폰/ }).fill(body.buyer.phone);
      await other.page.getByRole("button", { name: "조회하기" }).click();
      await other.page.waitForURL(`**/orders/${placed.merchant_uid}`);
    }
    await other.page.goto(`/checkout/${placed.merchant_uid}${way === "link" ? `?t=${linkOf(placed)}` : ""}`);
    await other.choose("trans");
    await expect(other.page.getByRole("group", { name: "현금영수증" })).toHaveCount(0);
    await (await other.pressPay()).approve.click();
    await expect(other.heading("주문이 완료됐어요")).toBeVisible();
    await other.page.context().close();
  }
});
