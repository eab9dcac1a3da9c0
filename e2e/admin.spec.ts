import { paidOrder } from "./fixtures/after-order";
import { enterDemo, openOffice } from "./fixtures/enter-demo";
import { faultsOf } from "./fixtures/page-faults";
import { expect, test } from "./fixtures/test";

test("the shop's own people send an order, and see how it stood before", async ({
  page,
  browser,
  baseURL,
  sandbox,
}) => {
  const { merchantUid } = await paidOrder(page, sandbox);
  const office = await openOffice(browser, baseURL, "/admin");
  expect(await faultsOf(office)).toEqual([]);
  await office.getByLabel("주문번호로 찾기").fill("01ARZ3NDEKTSV4RRFFQ69G5FAV");
  await office.getByRole("button", { name: "열기" }).click();
  await expect(office.getByText("이 번호의 주문이 없어요.")).toBeVisible();
  expect(await faultsOf(office)).toEqual([]);
  await office.getByLabel("주문번호로 찾기").fill(merchantUid);
  await office.getByRole("button", { name: "열기" }).click();
  await office.waitForURL(`**/admin/orders/${merchantUid}`);
  expect(await faultsOf(office)).toEqual([]);
  const timeline = office.getByRole("region", { name: "기록" });
  await expect(timeline).toContainText("주문: 결제 완료 (paid)");
  await expect(timeline.getByText("결제가 확인됐어요.", { exact: true })).toBeVisible();
  await expect(timeline.getByText(/^accept · imp_\w+ · paid/)).toBeVisible();

  await timeline.getByLabel(/이 시점의 상태/).fill("2020-01-01T00:00:00");
  await timeline.getByRole("button", { name: "보기" }).click();
  await expect(timeline).toContainText("아직 주문이 없었어요.");

  await office.getByRole("button", { name: "준비 시작" }).click();
  await expect(office.locator(":focus")).toContainText("처리했어요.");
  await expect(office).toHaveURL(new RegExp(`/admin/orders/${merchantUid}$`));
  await office.getByLabel("송장번호").fill("12");
  await office.getByRole("button", { name: "발송 처리" }).click();
  await expect(office.getByLabel("송장번호")).toHaveAccessibleDescription(/이 택배사의 송장번호가 아니에요/);
  await office.getByLabel("송장번호").fill("6890-1234-5678");
  await office.getByRole("button", { name: "발송 처리" }).click();
  await expect(office.getByRole("button", { name: "도착 처리" })).toBeVisible();
  // The same word again is news again.
  await expect(office.locator(":focus")).toContainText("처리했어요.");
  await page.goto(`/orders/${merchantUid}`);
  await expect(page.getByText("CJ대한통운")).toBeVisible();
  await office.context().close();
});

test("a refund is given once its amount was typed twice, in English", async ({
  page,
  browser,
  baseURL,
  sandbox,
}) => {
  const { merchantUid } = await paidOrder(page, sandbox);
  const office = await openOffice(browser, baseURL, `/en/admin/orders/${merchantUid}`);
  const give = async (amount: string, repeated: string) => {
    await office.getByText("can still be refunded").click();
    await office.getByLabel("Amount (won)").fill(amount);
    await office.getByLabel("The amount once more").fill(repeated);
    await office.getByLabel("Reason").fill("Chipped rim");
    await office.getByRole("button", { name: "Refund", exact: true }).click();
  };
  await give("1000", "10000");
  await expect(office.getByLabel("The amount once more")).toHaveAccessibleDescription(
    /The two amounts differ/,
  );
  expect(await sandbox.paymentsOf(merchantUid)).toMatchObject([{ cancel_amount: 0 }]);
  await office.getByText("can still be refunded").click();
  await give("1,000", "1000");
  await expect(office.getByText("Done.")).toBeVisible();
  await expect
    .poll(async () => (await sandbox.paymentsOf(merchantUid)).map(({ cancel_amount }) => cancel_amount))
    .toEqual([1000]);
  await office.context().close();
});

test("a refund whose answer is lost is pressed again, and given once", async ({
  page,
  browser,
  baseURL,
  sandbox,
}) => {
  const { merchantUid } = await paidOrder(page, sandbox);
  const office = await openOffice(browser, baseURL, `/admin/orders/${merchantUid}`);
  await office.getByText("더 돌려줄 수 있는 금액").click();
  const submit = office.getByRole("button", { name: "환불", exact: true });
  const repeated = office.getByLabel("금액을 한 번 더 적어 주세요");
  await office.getByLabel("환불 금액 (원)").fill("abc");
  await repeated.fill("abc");
  await submit.click();
  await expect(office.getByLabel("환불 금액 (원)")).toHaveAccessibleDescription(/1원 이상의 숫자/);
  await expect(office.getByLabel("이유", { exact: true })).toHaveAccessibleDescription("이유를 적어 주세요.");
  // They do not differ.
  await expect(repeated).toHaveAccessibleDescription("");
  await office.getByLabel("환불 금액 (원)").fill("10000");
  await submit.click();
  await expect(repeated).toHaveAccessibleDescription(/두 금액이 서로 달라요/);
  await expect(office.getByLabel("이유", { exact: true })).toHaveAccessibleDescription("이유를 적어 주세요.");
  await repeated.fill("10,000원");
  await office.getByLabel("이유", { exact: true }).fill("굽 깨짐");
  await office.route(`**/admin/orders/${merchantUid}`, async (route) => {
    if (route.request().method() !== "POST") return route.fallback();
    await route.fetch({ maxRedirects: 0 });
    await route.abort("connectionreset");
  });
  await submit.click();
  await expect(office.getByText("처리하지 못했어요.", { exact: false })).toBeVisible();
  await office.unroute(`**/admin/orders/${merchantUid}`);
  await submit.click();
  await expect(office.getByText("처리했어요.")).toBeVisible();
  await expect
    .poll(async () => (await sandbox.paymentsOf(merchantUid)).map(({ cancel_amount }) => cancel_amount))
    .toEqual([10_000]);
  await office.context().close();
});

test("there is no such page for a shopper", async ({ page }) => {
  await enterDemo(page, "shopper", "/admin");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("찾는 페이지가 없어요");
});
