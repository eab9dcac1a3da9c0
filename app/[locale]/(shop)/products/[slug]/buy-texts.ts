import type { Messages } from "@/lib/i18n/get-messages";

/** The few texts that the form shows; the rest of the catalogue stays on the server. */
export function buyTexts({ product, common, errors }: Messages) {
  const { option, optionSoldOut, optionLeft, addToCart, buyNow, adding, buying, totalNote, totalNoteFree } =
    product;
  const { added, addedCount, addedCapped, cartFull, toCart, buy, sheet } = product;
  const { quantity, decrease, increase, limitStock, limitLine } = common.quantity;
  return {
    option,
    optionSoldOut,
    optionLeft,
    addToCart,
    buyNow,
    adding,
    buying,
    totalNote,
    totalNoteFree,
    added,
    addedCount,
    addedCapped,
    cartFull,
    toCart,
    buy,
    sheet,
    close: common.action.close,
    quantity: { quantity, decrease, increase },
    limitStock,
    limitLine,
    outOfStock: errors.out_of_stock,
    failed: errors.internal_error,
  };
}

export type BuyTexts = ReturnType<typeof buyTexts>;
