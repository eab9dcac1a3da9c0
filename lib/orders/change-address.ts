import { type LockedOrder, lockOrder, type OrderRow, updateOrder } from "@/db/queries/orders";
import { countEvents, saveEvent } from "@/db/queries/payments";
import { AppError } from "@/lib/errors";
import { queueMessages } from "@/lib/mail/queue-messages";
import { type HeldLine, unitsLeft } from "@/lib/payments/after-order";
import { addressMark } from "./address-mark";
import { readClaimBooks } from "./claim-books";
import { isPlacer } from "./order-access";
import { isOrderNumber } from "./order-number";
import type { OrderAddress } from "./order-request";
import type { Viewer } from "./order-view";
import { getShop, type Shop } from "./shop";

/** A buyer's. Each sends a mail that nobody can stop: more than a person needs, and too few to flood a stranger's mailbox. */
const MOST_CHANGES = 5;

type Changing = {
  merchantUid: string;
  address: OrderAddress;
  /** `addressMark` of what the page showed, so that an older page changes nothing back. */
  seen: string;
  shop?: Shop;
};

/** What of it is another one now. */
type AddressChange = "address" | "note" | "nothing";

/**
 * Sends an order elsewhere, until somebody packs it. Goods are worth what was paid for them: only the signed-in buyer or
 * the browser that placed the order may, and never a look-up alone. Repeated, it does nothing.
 *
 * @throws AppError: order_not_found, order_closed (nothing of it is to be sent), too_late (it is being packed, or gone),
 * order_changed (another address or note than the page showed), too_many_changes.
 */
export function changeAddress({
  viewer,
  ...changing
}: Changing & { viewer: Viewer }): Promise<AddressChange> {
  return change(changing, { side: "buyer", actor: "shopper", isTheirs: (order) => isPlacer(order, viewer) });
}

/** As the buyer has told somebody of the shop, also while they pack it. @param by that person. @throws as `changeAddress`. */
export function changeAddressFor({ by, ...changing }: Changing & { by: string }): Promise<AddressChange> {
  return change(changing, { side: "shop", actor: by, isTheirs: () => true });
}

/** Who may still send an order elsewhere; what its buyer may, the shop may too. One that is not paid gets another address in the checkout. */
export function mayChangeAddress(
  order: Pick<OrderRow, "status" | "fulfilment" | "separatedAt">,
  lines: readonly HeldLine[],
): "buyer" | "shop" | "nobody" {
  if (!isToBeSent(order, lines)) return "nobody";
  if (order.fulfilment === "none") return "buyer";
  return order.fulfilment === "preparing" ? "shop" : "nobody";
}

function isToBeSent(
  { status, separatedAt }: Pick<OrderRow, "status" | "separatedAt">,
  lines: readonly HeldLine[],
): boolean {
  const isOpen = status === "paid" || status === "awaiting_deposit";
  return isOpen && separatedAt === null && unitsLeft(lines).length > 0;
}

/** A label may be printed already. @throws AppError(order_changed) when the page showed another address or note. */
export function refuseOtherAddress(order: OrderRow, seen: string): void {
  if (addressMark(order) !== seen) throw new AppError("order_changed");
}

type Asker = { side: "buyer" | "shop"; actor: string; isTheirs: (order: OrderRow) => boolean };

async function change(
  { merchantUid, address, seen, shop = getShop() }: Changing,
  { side, actor, isTheirs }: Asker,
): Promise<AddressChange> {
  return shop.db.transaction(async (tx) => {
    const order = isOrderNumber(merchantUid) ? await lockOrder(tx, merchantUid) : null;
    if (!order || !isTheirs(order)) throw new AppError("order_not_found");
    const isSamePlace = isAt(order, address);
    if (isSamePlace && order.note === address.note) return "nothing";
    const { quoted } = await readClaimBooks(tx, order);
    if (!isToBeSent(order, quoted.lines)) throw new AppError("order_closed");
    const mayBe = mayChangeAddress(order, quoted.lines);
    if (mayBe !== "buyer" && mayBe !== side) throw new AppError("too_late");
    refuseOtherAddress(order, seen);
    const told = await countEvents(tx, { merchantUid, actor, decision: "change_address" });
    if (side === "buyer" && !isSamePlace && told >= MOST_CHANGES) throw new AppError("too_many_changes");
    await updateOrder(tx, merchantUid, address);
    // Neither the event nor the message has the address: both outlive what names a person.
    await saveEvent(tx, {
      merchantUid,
      source: "person",
      actor,
      decision: isSamePlace ? "change_note" : "change_address",
      orderStatus: order.status,
    });
    if (isSamePlace) return "note";
    await queueMessages(tx, shop.env, [
      { merchantUid, kind: "address_changed", subject: order.now.toISOString() },
    ]);
    return "address";
  });
}

function isAt(order: LockedOrder, { postcode, line1, line2 }: OrderAddress): boolean {
  return order.postcode === postcode && order.line1 === line1 && order.line2 === line2;
}
