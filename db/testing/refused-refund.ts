import { sql } from "drizzle-orm";
import { makeAllDue } from "./orders";
import type { Shoppers } from "./shoppers";
import type { TestShop } from "./test-shop";

type Asking = { merchantUid: string; amount: null; reason: string; by: string; shop: TestShop["shop"] };

/** The verbs come from the test: they lie above this folder. */
type Verbs = {
  requestRefund(asking: Asking): Promise<{ id: string }>;
  sendRefunds(sending: { merchantUid: string; shop: TestShop["shop"] }): Promise<unknown>;
};

/** A deposit whose refund went out without an account, which the gateway will not have. */
export async function makeRefusedRefund(
  { shop, shoppers, by }: { shop: TestShop; shoppers: Shoppers; by: string },
  { requestRefund, sendRefunds }: Verbs,
) {
  const { merchantUid, impUid, total } = await shoppers.attempt({ pay_method: "vbank", outcome: "ready" });
  await shop.at(impUid, "deposit");
  await shoppers.look(merchantUid);
  const reason = "a broken cup";
  const { id } = await requestRefund({ merchantUid, amount: null, reason, by, shop: shop.shop });
  await shop.shop.db.execute(sql`update refunds set status = 'wanted', next_at = now() where id = ${id}`);
  for (let round = 0; round < 3; round += 1) {
    await makeAllDue(shop);
    await sendRefunds({ merchantUid, shop: shop.shop });
  }
  return { merchantUid, impUid, total, id, reason };
}
