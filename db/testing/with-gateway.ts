import type { PaymentGateway } from "@/lib/payments/gateway";
import type { TestShop } from "./test-shop";

/** The same shop, with a gateway of which some answers are what a test says: a provider's oddity, at the network's edge. */
export function withGateway({ shop }: TestShop, over: Partial<PaymentGateway>): TestShop["shop"] {
  const gateway = new Proxy<PaymentGateway>(shop.gateway, {
    get(target, name) {
      const value: unknown = Reflect.get(name in over ? over : target, name);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  // The proxy answers to everything that the real one does.
  return { ...shop, gateway: gateway as TestShop["shop"]["gateway"] };
}
