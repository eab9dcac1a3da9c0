import type { ReactNode } from "react";
import type { TabOwner } from "@/app/_components/tab-memory";
import type { ActionResult } from "@/lib/actions/create-action";
import type { Locale } from "@/lib/i18n/locale";
import type { PayMethod } from "@/lib/payments/status";
import type { SdkConfig } from "../_pay/iamport-sdk";
import type { PayTexts } from "../_pay/pay-texts";
import type { FormTexts } from "./form-texts";

export type CheckoutProps = {
  locale: Locale;
  /** Whose form it is: a member's id, null for a guest. */
  owner: TabOwner;
  sdk: SdkConfig;
  /** The `Idempotency-Key` of the cart as the server rendered it. */
  cartKey: string;
  /** Gives the cart a new key, for a form that was edited after its order was made. */
  renewKey: (previous: unknown, form: FormData) => Promise<ActionResult<string>>;
  /** What is ordered, as `renewKey` asks for it. */
  cartLink: string;
  lines: { variantId: string; quantity: number; name: string }[];
  /** Won. */
  total: number;
  methods: PayMethod[];
  lastUsed: PayMethod | null;
  /** Where the address search is framed from, when not from the shop's own host name. */
  postcodeOrigin: string | null;
  texts: FormTexts & { pay: PayTexts; review: { title: string; purchase: string; marketing: string } };
  /** Rendered on the server: the items and the sum. */
  summary: ReactNode;
  /** Rendered on the server: what the law has the shopper read. */
  notices: ReactNode;
};
