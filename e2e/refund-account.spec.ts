import { paidOrder, untilStatus } from "./fixtures/after-order";
import { faultsOf } from "./fixtures/page-faults";
import { expect, test } from "./fixtures/test";

test("a deposit that was cancelled asks for an account, keeps what was typed, and goes back to it", async ({
  page,
  sandbox,
  browser,
  baseURL,
}) => {
  const { merchantUid, total, phone } = await paidOrder(page, sandbox, "vbank");
  await page.goto(`/orders/${merchantUid}/cancel`);
  await expect(page.getByText("취소한 뒤 환불받을 계좌를 알려 주세요.")).toBeVisible();
  await page.getByRole("button", { name: /환불받고 취소하기/ }).click();
  await expect(page.getByRole("heading", { name: "환불받을 계좌" })).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);

  // Somebody who has looked the order up sees that it waits, and why no account is taken here.
  const elsewhere = await browser.newContext({ baseURL: baseURL ?? "", locale: "ko-KR" });
  const other = await elsewhere.newPage();
  await other.goto("/orders/find");
  await other.getByLabel(/주문번호/).fill(merchantUid);
  await other.getByRole("textbox", { name: /휴대폰/ }).fill(phone);
  await other.getByRole("button", { name: "조회하기" }).click();
  await expect(other.getByText("계좌는 주문한 곳에서만 받아요")).toBeVisible();
  await expect(other.getByRole("heading", { name: "환불받을 계좌" })).toHaveCount(0);
  await elsewhere.close();

  const submit = page.getByRole("button", { name: "이 계좌로 환불받기" });
  await page.getByLabel("은행").selectOption("신한은행");
  await page.getByLabel("계좌번호").fill("12");
  await page.getByLabel("예금주").fill("홍길동");
  await page.getByLabel("주문할 때 쓴 휴대폰 번호").fill("01099999999");
  await submit.click();
  await expect(page.getByText("계좌번호를 숫자 8~16자리로 적어 주세요.")).toBeVisible();
  await expect(page.getByLabel("계좌번호")).toBeFocused();
  await page.getByLabel("계좌번호").fill("110-123-456789");
  await submit.click();
  await expect(page.getByText("주문할 때 쓴 번호와 달라요.")).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  await expect(page.getByLabel("계좌번호")).toHaveValue("110-123-456789");
  await expect(page.getByLabel("예금주")).toHaveValue("홍길동");
  await expect(page.getByLabel("은행")).toHaveValue("088");
  await page.getByLabel("주문할 때 쓴 휴대폰 번호").fill(phone);
  await submit.click();
  await expect(page.getByText("계좌를 받았어요. 이 계좌로 환불해 드릴게요.")).toBeVisible();

  await untilStatus(page, merchantUid, "refunded");
  expect(await sandbox.paymentsOf(merchantUid)).toMatchObject([{ cancel_amount: total }]);
  await page.reload();
  await expect(page.getByText("환불이 끝났어요.").first()).toBeVisible();
  await expect(page.getByRole("heading", { name: "환불받을 계좌" })).toHaveCount(0);
});
