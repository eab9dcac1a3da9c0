import { ping } from "@/db/queries/ping";
import { causesOf, log } from "@/lib/log";
import { getShop, type Shop } from "./shop";

export async function isDatabaseUp({ shop = getShop() }: { shop?: Shop } = {}): Promise<boolean> {
  try {
    await ping(shop.db);
    return true;
  } catch (error) {
    log("error", "database_down", { causes: causesOf(error) });
    return false;
  }
}
