import { z } from "zod";
import { listShipments } from "../../../db/queries/claims";
import { findOrderRow } from "../../../db/queries/orders";
import { AppError, isAppError } from "../../errors";
import { addressMark } from "../../orders/address-mark";
import { changeAddressFor } from "../../orders/change-address";
import {
  approveClaim,
  declineClaim,
  exchangeClaim,
  receiveClaim,
  refundClaim,
} from "../../orders/decide-claim";
import { orderAddress } from "../../orders/order-request";
import { deliverOrder, prepareOrder, shipOrder } from "../../orders/ship-order";
import type { Shop } from "../../orders/shop";
import { CARRIER_NAMES, isCarrier, trackingDigits } from "../../payments/carriers";
import { openAuditedShop } from "../audit/audited-shop";
import { loadEnvFiles } from "../env-files";
import { DevError, onExit } from "../exit";
import { say } from "../progress";

const BY = "command line";
type Work = (shop: Shop, args: [string, string, string, string]) => Promise<void>;

/** What a merchant does with an order, or with the claim that its page shows as `{number}.{serial}`. */
const ACTS: Record<string, { args: string; work: Work }> = {
  prepare: {
    args: "NUMBER",
    work: (shop, [merchantUid]) => prepareOrder({ merchantUid, by: BY, shop }),
  },
  ship: {
    args: "NUMBER CARRIER TRACKING",
    work: (shop, [merchantUid, carrier, trackingNumber]) =>
      shipOrder({ merchantUid, carrier, trackingNumber, by: BY, shop }),
  },
  deliver: {
    args: "NUMBER [TRACKING]",
    work: deliver,
  },
  address: { args: "NUMBER POSTCODE LINE1 [LINE2]", work: changeAddress },
  approve: { args: "CLAIM", work: (shop, [claimId]) => approveClaim({ claimId, by: BY, shop }) },
  decline: {
    args: "CLAIM ANSWER",
    work: (shop, [claimId, answer]) => declineClaim({ claimId, answer, by: BY, shop }),
  },
  receive: {
    args: "CLAIM [restock]",
    work: (shop, [claimId, what]) => receiveClaim({ claimId, restock: what === "restock", by: BY, shop }),
  },
  refund: { args: "CLAIM", work: (shop, [claimId]) => refundClaim({ claimId, by: BY, shop }) },
  exchange: {
    args: "CLAIM CARRIER TRACKING",
    work: (shop, [claimId, carrier, trackingNumber]) =>
      exchangeClaim({ claimId, carrier, trackingNumber, by: BY, shop }),
  },
};

/** `npm run order -- ship NUMBER cj 689012345678`, on the shop that the configuration names, or that runs here. */
export async function run([act = "", ...args]: string[]): Promise<number> {
  const known = Object.hasOwn(ACTS, act) ? ACTS[act] : undefined;
  const needed = known?.args.split(" ").filter((name) => !name.startsWith("[")).length ?? 0;
  if (!known || args.length < needed) throw new DevError(usage());
  loadEnvFiles();
  const { db, end, gateway, env } = await openAuditedShop();
  onExit(end);
  const [first = "", second = "", third = "", fourth = ""] = args;
  try {
    await known.work({ db, gateway, env }, [first, second, third, fourth]);
  } catch (error) {
    if (isAppError(error)) {
      const wrong = (error.errors ?? []).map(({ path }) => path).join(", ");
      throw new DevError(`${act} ${first}: ${error.code}${wrong && ` (${wrong})`}`);
    }
    throw error;
  }
  say(`✔ ${act} ${first}`);
  return 0;
}

/** The order's own parcel, or the one of this number, such as an exchange's. */
async function deliver(shop: Shop, [merchantUid, tracking]: [string, string, string, string]): Promise<void> {
  const asked = { merchantUid, by: BY, shop };
  if (tracking === "") return deliverOrder(asked);
  const parcels = await listShipments(shop.db, merchantUid);
  const parcel = parcels.find(
    ({ carrier, trackingNumber }) =>
      isCarrier(carrier) && trackingDigits(carrier, tracking) === trackingNumber,
  );
  if (!parcel) throw new AppError("not_shipped");
  return deliverOrder({ ...asked, parcel: parcel.id });
}

/** As the buyer has told it; the delivery note stays. */
async function changeAddress(
  shop: Shop,
  [merchantUid, postcode, line1, line2]: [string, string, string, string],
): Promise<void> {
  const order = await findOrderRow(shop.db, merchantUid);
  if (!order) throw new AppError("order_not_found");
  const address = orderAddress.safeParse({ postcode, line1, line2, note: order.note });
  if (!address.success) throw new DevError(`address ${merchantUid}: ${z.prettifyError(address.error)}`);
  await changeAddressFor({ merchantUid, address: address.data, seen: addressMark(order), by: BY, shop });
}

function usage(): string {
  const lines = Object.entries(ACTS).map(([name, { args }]) => `  npm run order -- ${name} ${args}`);
  return ["One of:", ...lines, `Carriers: ${CARRIER_NAMES.join(", ")}`].join("\n");
}
