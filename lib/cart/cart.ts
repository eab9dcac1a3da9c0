import { randomBytes } from "node:crypto";
import { MAX_CART_LINES, MAX_QUANTITY } from "./limits";

export type CartLine = {
  variantId: string;
  quantity: number;
  /** Won a unit, when its price was last taken note of. What it costs is always read anew; this explains a change. */
  seenPrice?: number;
  /** Not ticked: it stays in the cart when the rest is ordered. */
  isLeft?: true;
};

/** Names, prices and stock are always read anew. */
export type Cart = { id: string; version: number; lines: CartLine[] };

/** 128 random bits: knowing a cart's id is what makes one its owner. */
export function newCartId(): string {
  return randomBytes(16).toString("base64url");
}

export function emptyCart(id: string = newCartId()): Cart {
  return { id, version: 1, lines: [] };
}

/** `id!version!line!line`: nothing in it is longer in a cookie, which 30 lines would overflow otherwise. */
const CART = /^([\w-]{22})!([1-9]\d{0,14})((?:![^!]+)*)$/;
/** `variant*quantity*seenPrice*-`, without what there is none of at the end. */
const LINE = /^([a-z0-9-]{1,40})\*([1-9]\d?)(?:\*(\d{0,9}))?(\*-)?$/;

/** What a cookie holds, or null where that is not a cart of ours: a cookie is written by strangers. */
export function parseCart(value: string | undefined): Cart | null {
  const [, id, version, rest = ""] = CART.exec(value ?? "") ?? [];
  if (!id) return null;
  const lines = rest.split("!").slice(1).map(parseLine);
  const ids = new Set(lines.map((line) => line?.variantId));
  if (lines.length > MAX_CART_LINES || ids.size < lines.length) return null;
  const known = lines.filter((line) => line !== null);
  return known.length === lines.length ? { id, version: Number(version), lines: known } : null;
}

function parseLine(text: string): CartLine | null {
  const [, variantId, quantity, seenPrice, left] = LINE.exec(text) ?? [];
  if (!variantId || Number(quantity) > MAX_QUANTITY) return null;
  return {
    variantId,
    quantity: Number(quantity),
    ...(seenPrice && { seenPrice: Number(seenPrice) }),
    ...(left && { isLeft: true as const }),
  };
}

export function serialiseCart({ id, version, lines }: Cart): string {
  const texts = lines.map(({ variantId, quantity, seenPrice = "", isLeft }) =>
    `${variantId}*${quantity}*${seenPrice}${isLeft ? "*-" : ""}`.replace(/\*$/, ""),
  );
  return [id, version, ...texts].join("!");
}

/** Adds units, ticked; a line never holds more than MAX_QUANTITY, a cart never more than MAX_CART_LINES lines. */
export function addToCart(cart: Cart, line: CartLine): Cart {
  const quantity = quantityOf(cart, line.variantId) + line.quantity;
  return checkLines(setQuantity(cart, { ...line, quantity }), true, line.variantId);
}

/** A quantity below 1 removes the line; an unknown variant gets a line. A price that comes along is taken note of. */
export function setQuantity(cart: Cart, line: CartLine): Cart {
  if (line.quantity < 1) return removeFromCart(cart, line.variantId);
  const quantity = Math.min(MAX_QUANTITY, line.quantity);
  const held = cart.lines.find(({ variantId }) => variantId === line.variantId);
  if (!held)
    return cart.lines.length < MAX_CART_LINES ? edited(cart, [...cart.lines, { ...line, quantity }]) : cart;
  const seenPrice = line.seenPrice ?? held.seenPrice;
  if (held.quantity === quantity && held.seenPrice === seenPrice) return cart;
  const changed = { ...held, quantity, ...(seenPrice !== undefined && { seenPrice }) };
  return edited(
    cart,
    cart.lines.map((old) => (old === held ? changed : old)),
  );
}

/** Ticks lines or leaves them out of the next order: one of them, or all. */
export function checkLines(cart: Cart, isChecked: boolean, variantId?: string): Cart {
  const isMeant = (line: CartLine) => variantId === undefined || line.variantId === variantId;
  if (cart.lines.every((line) => !isMeant(line) || !line.isLeft === isChecked)) return cart;
  return edited(
    cart,
    cart.lines.map((line) => (isMeant(line) ? checked(line, isChecked) : line)),
  );
}

/** For buying one thing at once: everything else stays in the cart. */
export function checkOnly(cart: Cart, variantId: string): Cart {
  return checkLines(checkLines(cart, false), true, variantId);
}

function checked({ isLeft: _, ...line }: CartLine, isChecked: boolean): CartLine {
  return isChecked ? line : { ...line, isLeft: true };
}

/** What is ordered: the ticked lines alone. */
export function orderedLines(cart: Cart): CartLine[] {
  return cart.lines.filter((line) => !line.isLeft);
}

export function removeFromCart(cart: Cart, variantId: string): Cart {
  const lines = cart.lines.filter((line) => line.variantId !== variantId);
  return lines.length === cart.lines.length ? cart : edited(cart, lines);
}

/** Undoes a removal: the line stands where it stood, ticked or not as it was. */
export function putBack(cart: Cart, line: CartLine, place: number): Cart {
  const longer = setQuantity(cart, line);
  const added = longer.lines.at(-1);
  if (!added || longer.lines.length === cart.lines.length) return longer;
  const back = checked(added, !line.isLeft);
  return { ...longer, lines: [...cart.lines.slice(0, place), back, ...cart.lines.slice(place)] };
}

/** The same lines under a new id: what is ordered next is another order, never a repetition of the last. */
export function renewCart(cart: Cart, id: string = newCartId()): Cart {
  return { ...cart, id, version: 1 };
}

/** The same cart under another key, for a form that changed after its order was made. It stays the same cart. */
export function withNewKey(cart: Cart): Cart {
  return edited(cart, cart.lines);
}

/** The `Idempotency-Key` of an order made from this cart as it stands; an edit makes another. */
export function idempotencyKey(cart: Cart): string {
  return `${cart.id}.${cart.version}`;
}

/** The key is the cart's id and version; a key of another make stands for a cart of its own. */
export function cartIdOf(key: string): string {
  const cut = key.lastIndexOf(".");
  return cut > 0 ? key.slice(0, cut) : key;
}

/** Whether a key is one of ours: others may cut a cart's id and version in a way of their own. */
export function isKeyOfCart(key: string): boolean {
  return /^[\w-]{22}\.[1-9]\d{0,14}$/.test(key);
}

export function countUnits(cart: Cart): number {
  return cart.lines.reduce((sum, line) => sum + line.quantity, 0);
}

export function quantityOf(cart: Cart, variantId: string): number {
  return cart.lines.find((line) => line.variantId === variantId)?.quantity ?? 0;
}

function edited(cart: Cart, lines: CartLine[]): Cart {
  return { ...cart, version: cart.version + 1, lines };
}
