import { type Database, getDb } from "@/db/client";
import { type Env, getEnv } from "@/lib/env";
import { getGateway } from "@/lib/iamport/get-gateway";
import type { PaymentGateway } from "@/lib/payments/gateway";

/** What every verb of this folder works with. Tests hand in their own; the process's one is the default. */
export type Shop = { db: Database; gateway: PaymentGateway; env: Env };

export function getShop(): Shop {
  return { db: getDb(), gateway: getGateway(), env: getEnv() };
}
