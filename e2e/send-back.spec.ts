import { CUTLERY, merchant, paidOrder } from "./fixtures/after-order";
import { openOffice } from "./fixtures/enter-demo";
import { letter, openMail } from "./fixtures/mail";
import { BUYER } from "./fixtures/offers";
import { faultsOf } from "./fixtures/page-faults";
import { expect, OWN_SHOP, test } from "./fixtures/test";

test(
  "a parcel is followed, and a part of it sent back for the sum that was shown",
  OWN_SHOP,
  async ({ page, sandbox, shopper, ownShop }) => {
    const env = ownShop.env;
    const { merchantUid } = await paidOrder(page, sandbox);
    await merchant(env, "ship", merchantUid, "cj", "6890-1234-5678");
    await page.goto(`/orders/${merchantUid}`);
    await expect(shopper.heading("상품이 가고 있어요")).toBeVisible();
    await expect(page.getByText("CJ대한통운")).toBeVisible();
    const track = page.getByRole("link", { name: "배송 조회 (새 창)" });
    await expect(track).toHaveAttribute("href", /689012345678/);
    await expect(page.getByRole("list", { name: "배송 단계" })).toContainText("배송중");
    expect(await faultsOf(page)).toEqual([]);
    await merchant(env, "deliver", merchantUid);

    await page.reload();
    await expect(shopper.heading("상품이 도착했어요")).toBeVisible();
    await page.getByRole("link", { name: "반품·교환 신청하기" }).click();
    await page.getByLabel(/^방짜 유기 수저 돌려보낼 수량/).selectOption("1개");
    await page.getByRole("button", { name: "금액 확인하기" }).click();
    // Both ways were free: what is kept would have been as well, so that the way back alone is paid.
    await expect(page.getByText("35,000원").first()).toBeVisible();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByLabel("자세한 이유").fill("생각보다 무거워요");
    await page.getByRole("button", { name: "35,000원 반품 신청하기" }).click();
    await expect(page.getByText("반품 신청을 받았어요.")).toBeVisible();
    await expect(page.getByText("환불 예정 35,000원 (배송비 3,000원 차감)")).toBeVisible();
    expect(await faultsOf(page)).toEqual([]);
    expect(await sandbox.paymentsOf(merchantUid)).toMatchObject([{ cancel_amount: 0 }]);

    await openMail(page, "[온기] 반품 신청을 받았어요", BUYER.email);
    await expect(letter(page)).toContainText("35,000원");

    const claim = `${merchantUid}.1`;
    for (const step of ["approve", "receive", "refund"]) await merchant(env, step, claim);
    await expect
      .poll(async () => {
        await page.request.get(`/api/orders/${merchantUid}`);
        return (await sandbox.paymentsOf(merchantUid)).map(({ cancel_amount }) => cancel_amount);
      })
      .toEqual([35_000]);
    await page.goto(`/orders/${merchantUid}`);
    await expect(page.getByText("반품이 끝났어요.").first()).toBeVisible();
    await expect(page.getByText("수량 2개 · 1개 반품")).toBeVisible();
    await openMail(page, "[온기] 일부 금액을 환불해 드렸어요", BUYER.email);
    await expect(letter(page)).toContainText("방짜 유기 수저");
    await expect(letter(page)).toContainText("35,000원");
  },
);

test("an exchange is asked for and withdrawn, in English", OWN_SHOP, async ({ page, sandbox, ownShop }) => {
  const { merchantUid } = await paidOrder(page, sandbox);
  await merchant(ownShop.env, "ship", merchantUid, "post", "6812345678901");
  await page.goto(`/en/orders/${merchantUid}/return?kind=exchange&reason=damaged&u.${CUTLERY}=2`);
  await expect(page.getByText("We pay for the pick-up.")).toBeVisible();
  await page.getByRole("button", { name: "Ask for an exchange" }).click();
  await expect(page.getByText("We have your exchange request")).toBeVisible();
  await page.getByRole("button", { name: "Withdraw request" }).click();
  await expect(page.getByText("Your request is withdrawn.")).toBeVisible();
  await expect(page.getByText("You withdrew it.")).toBeVisible();
});

test(
  "an exchange: the shop's people see the postage that was agreed to, and its parcel arrives by itself",
  OWN_SHOP,
  async ({ page, sandbox, ownShop, browser, baseURL, shopper }) => {
    const { merchantUid } = await paidOrder(page, sandbox);
    await merchant(ownShop.env, "ship", merchantUid, "cj", "689012345678");
    await merchant(ownShop.env, "deliver", merchantUid);
    await page.goto(`/orders/${merchantUid}/return?kind=exchange&reason=change_of_mind&u.${CUTLERY}=1`);
    await page.getByRole("button", { name: "교환 신청하기" }).click();
    await expect(shopper.heading("교환을 진행하고 있어요")).toBeVisible();
    const office = await openOffice(browser, baseURL, `/admin/orders/${merchantUid}`);
    await expect(office.getByRole("heading", { name: "교환 · 왕복 배송비 6,000원" })).toBeVisible();
    await office.getByRole("button", { name: "거절" }).click();
    await expect(office.getByText("거절하는 이유를 적어 주세요.")).toBeVisible();
    await office.getByRole("button", { name: "승인" }).click();
    await office.getByRole("button", { name: "상품 도착" }).click();
    await expect(office.getByText("거절하는 이유를 적어 주세요.")).toHaveCount(0);
    await office.getByLabel("송장번호").fill("689012345679");
    await office.getByRole("button", { name: "교환 상품 발송" }).click();
    const arrived = office.getByRole("button", { name: "도착 처리 689012345679" });
    await expect(arrived).toBeVisible();
    expect(await faultsOf(office)).toEqual([]);
    await page.goto(`/orders/${merchantUid}`);
    await expect(shopper.heading("교환 상품이 가고 있어요")).toBeVisible();
    await arrived.click();
    await expect(arrived).toHaveCount(0);
    // Known by its number too, and told once.
    await merchant(ownShop.env, "deliver", merchantUid, "6890-1234-5679");
    await page.reload();
    await expect(shopper.heading("상품이 도착했어요")).toBeVisible();
    await expect(page.getByText("교환 상품이 도착했어요.")).toBeAttached();
    await office.context().close();
  },
);

test(
  "each choice is counted by itself, and says nothing of what is not chosen yet",
  OWN_SHOP,
  async ({ page, sandbox, ownShop }) => {
    const { merchantUid } = await paidOrder(page, sandbox);
    await merchant(ownShop.env, "ship", merchantUid, "cj", "6890-1234-5678");
    await page.goto(`/orders/${merchantUid}/return`);
    const nothing = page.getByText("돌려보낼 상품을 하나 이상 골라 주세요.");
    await page.getByLabel("이유", { exact: true }).selectOption("깨지거나 상해서 왔어요");
    await page.waitForURL(/reason=damaged/);
    await expect(nothing).toHaveCount(0);
    await page.getByRole("button", { name: "금액 확인하기" }).click();
    await expect(nothing).toBeVisible();
    await expect(page.locator(":focus")).toContainText("돌려보낼 상품을 하나 이상 골라 주세요.");
    await page.getByLabel(/^방짜 유기 수저 돌려보낼 수량/).selectOption("1개");
    await expect(page.getByRole("button", { name: "38,000원 반품 신청하기" })).toBeVisible();
    await page.getByLabel("이유", { exact: true }).selectOption("마음이 바뀌었어요");
    await expect(page.getByRole("button", { name: "35,000원 반품 신청하기" })).toBeVisible();
  },
);
