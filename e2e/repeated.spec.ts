import type { BrowserContext } from "@playwright/test";
import { expect, test } from "./fixtures/test";
import { Shopper } from "./pages/shopper";

type Twice = { shopper: Shopper; context: BrowserContext; isMobile: boolean };

/** The checkout of one cart in two tabs. @returns the second. */
async function openTwice({ shopper, context, isMobile }: Twice): Promise<Shopper> {
  await shopper.takeToCheckout();
  const second = new Shopper(await context.newPage(), isMobile);
  await second.watchOrders();
  await second.page.goto("/checkout");
  return second;
}

test("a double click makes one order and one payment", async ({ shopper, sandbox }) => {
  await shopper.takeToCheckout();
  await shopper.fillForm("card");
  await shopper.payButton.dblclick();
  const window = await shopper.window();
  await window.approve.click();
  await expect(shopper.heading("주문이 완료됐어요")).toBeVisible();
  expect(await shopper.placedOrders()).toHaveLength(1);
  const merchantUid = await shopper.orderNumber();
  expect((await sandbox.paymentsOf(merchantUid)).filter(({ status }) => status === "paid")).toHaveLength(1);
});

test("two tabs with the same cart make one order, and the second cannot pay it again", async ({
  shopper,
  sandbox,
  context,
  isMobile,
}) => {
  const second = await openTwice({ shopper, context, isMobile });
  await shopper.fillForm("card");
  await second.fillForm("card", shopper.phone);
  const window = await shopper.pressPay();
  await second.payButton.click();
  const [first, again] = [await shopper.placedOrder(), await second.placedOrder()];
  expect(again).toBe(first);
  await window.approve.click();
  await expect(shopper.heading("주문이 완료됐어요")).toBeVisible();
  expect((await sandbox.paymentsOf(first)).filter(({ status }) => status === "paid")).toHaveLength(1);
  expect(
    (await shopper.order(first)).payments.filter(({ decision }) => decision === "accepted"),
  ).toHaveLength(1);
});

test("a guest cannot hold all the stock: a fourth open order gives the oldest one's units back", async ({
  request,
}) => {
  const stockOf = async (variantId: string) => {
    const { products } = await (await request.get("/api/products")).json();
    type Variant = { id: string; stock: number };
    const variants: Variant[] = products.flatMap((product: { variants: Variant[] }) => product.variants);
    return variants.find(({ id }) => id === variantId)?.stock;
  };
  const place = (cart: number) =>
    request.post("/api/orders", {
      headers: { "idempotency-key": `hoarder-${cart}-${Date.now()}.1` },
      data: {
        lines: [{ variantId: "moon-jar-15", quantity: 10 }],
        buyer: { name: "욕심", phone: "01055556666", email: "a@example.com" },
        address: { postcode: "04524", line1: "서울", line2: "", note: "" },
        payMethod: "card",
        agreements: { purchase: true, marketing: false },
      },
    });
  const before = (await stockOf("moon-jar-15")) ?? 0;
  for (let cart = 0; cart < 5; cart += 1) expect((await place(cart)).status()).toBe(201);
  expect(await stockOf("moon-jar-15")).toBe(before - 30);
});

test("a second tab that tries another method pays the same order, and the cart is paid once", async ({
  shopper,
  sandbox,
  context,
  isMobile,
}) => {
  const second = await openTwice({ shopper, context, isMobile });
  await shopper.fillForm("card");
  await second.fillForm("kakaopay", shopper.phone);
  await shopper.pressPay();
  const window = await second.pressPay();
  expect(await second.placedOrder()).toBe(await shopper.placedOrder());
  await window.approve.click();
  await expect(second.heading("주문이 완료됐어요")).toBeVisible();
  const merchantUid = await second.orderNumber();
  expect((await sandbox.paymentsOf(merchantUid)).filter(({ status }) => status === "paid")).toHaveLength(1);
});

test("a tab from before the cart was paid sells nothing again, whatever the cart holds by now", async ({
  shopper,
  page,
  context,
  isMobile,
}) => {
  const second = await openTwice({ shopper, context, isMobile });
  await second.fillForm("card", shopper.phone);
  await shopper.fillForm("card");
  await (await shopper.pressPay()).approve.click();
  await expect(shopper.heading("주문이 완료됐어요")).toBeVisible();
  await new Shopper(page, isMobile).add("onggi-jar");
  await second.page.getByLabel(/^(이름|Name)/).fill("성춘향");
  await second.payButton.click();
  await expect(second.page.getByText("그사이 주문 내용이 바뀌었어요", { exact: false })).toBeVisible();
  expect(await second.windowPlace()).toBeNull();
});
