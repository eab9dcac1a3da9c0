import { expect, test } from "./fixtures/test";

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
