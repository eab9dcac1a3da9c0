import { randomBytes } from "node:crypto";
import { z } from "zod";
import { MAX_CART_LINES, MAX_QUANTITY } from "./limits";

const cartLine = z.object({
  variantId: z.string().regex(/^[a-z0-9-]{1,40}$/),
  quantity: z.int().min(1).max(MAX_QUANTITY),
});

const cartShape = z
  .object({
    id: z.string().regex(/^[\w-]{22}$/),
    version: z.int().min(1),
    lines: z.array(cartLine).max(MAX_CART_LINES),
  })
  .refine((cart) => new Set(cart.lines.map((line) => line.variantId)).size === cart.lines.length);

export type CartLine = { variantId: string; quantity: number };
/** Ids and quantities only: names, prices and stock are always read anew. */
export type Cart = { id: string; version: number; lines: CartLine[] };

/** 128 random bits: knowing a cart's id is what makes one its owner. */
export function newCartId(): string {
  return randomBytes(16).toString("base64url");
}

export function emptyCart(id: string = newCartId()): Cart {
  return { id, version: 1, lines: [] };
}

/** What a cookie holds, or null where that is not a cart of ours. */
export function parseCart(value: string | undefined): Cart | null {
  if (!value) return null;
  try {
    return cartShape.parse(JSON.parse(value));
  } catch {
    // A cookie is written by strangers; one that cannot be read is no cart, and no failure either.
    return null;
  }
}

export function serialiseCart(cart: Cart): string {
  return JSON.stringify(cart);
}

/** Adds units; a line never holds more than MAX_QUANTITY, a cart never more than MAX_CART_LINES lines. */
export function addToCart(cart: Cart, line: CartLine): Cart {
  const held = quantityOf(cart, line.variantId);
  return setQuantity(cart, { variantId: line.variantId, quantity: held + line.quantity });
}

/** A quantity below 1 removes the line; an unknown variant gets a line. */
export function setQuantity(cart: Cart, line: CartLine): Cart {
  if (line.quantity < 1) return removeFromCart(cart, line.variantId);
  const quantity = Math.min(MAX_QUANTITY, line.quantity);
  const held = quantityOf(cart, line.variantId);
  if (held === quantity) return cart;
  if (held > 0) {
    const lines = cart.lines.map((old) => (old.variantId === line.variantId ? { ...old, quantity } : old));
    return edited(cart, lines);
  }
  if (cart.lines.length >= MAX_CART_LINES) return cart;
  return edited(cart, [...cart.lines, { variantId: line.variantId, quantity }]);
}

export function removeFromCart(cart: Cart, variantId: string): Cart {
  const lines = cart.lines.filter((line) => line.variantId !== variantId);
  return lines.length === cart.lines.length ? cart : edited(cart, lines);
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

export function countUnits(cart: Cart): number {
  return cart.lines.reduce((sum, line) => sum + line.quantity, 0);
}

export function quantityOf(cart: Cart, variantId: string): number {
  return cart.lines.find((line) => line.variantId === variantId)?.quantity ?? 0;
}

function edited(cart: Cart, lines: CartLine[]): Cart {
  return { ...cart, version: cart.version + 1, lines };
}
