import type { Messages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";
import type { PayMethod, ReceiptKind } from "@/lib/payments/status";
import type { SdkConfig } from "../_pay/iamport-sdk";
import type { MethodTexts } from "../_pay/method-texts";
import type { PayTexts } from "../_pay/pay-texts";
import type { ReceiptField } from "../_pay/receipt-values";

export type PayAgainProps = {
  locale: Locale;
  sdk: SdkConfig;
  /** Total in won. */
  order: {
    merchantUid: string;
    total: number;
    payMethod: PayMethod;
    needsReorder: boolean;
    /** Which cash receipt was asked for so far; null where this viewer may not ask. */
    receipt: { kind: ReceiptKind | null } | null;
  };
  totalText: string;
  link: string | null;
  methods: PayMethod[];
  texts: {
    again: Messages["checkout"]["again"];
    pay: PayTexts;
    methods: MethodTexts;
    receipt: Messages["checkout"]["methods"]["receipt"];
    errors: Pick<Messages["checkout"]["errors"], ReceiptField>;
  };
};
