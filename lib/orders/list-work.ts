import { listOpenClaims, listOrdersToSend } from "@/db/queries/work";
import { listAttention } from "./list-attention";
import { getShop, type Shop } from "./shop";

const SHOWN = 50;

/** What waits for the shop's own people: money before all else, then what came back, then what is to be sent. */
export async function listWork({ shop = getShop() }: { shop?: Pick<Shop, "db"> } = {}) {
  const [attention, claims, toSend] = await Promise.all([
    listAttention({ limit: SHOWN, shop }),
    listOpenClaims(shop.db, { limit: SHOWN }),
    listOrdersToSend(shop.db, { limit: SHOWN }),
  ]);
  return { attention, claims, toSend };
}
