import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";
import { getEnv } from "@/lib/env";

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Encrypts a text for one place: sealed for one refund, it does not open at another. AES-256-GCM, base64url. */
export function seal(text: string, place: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", sealingKey(), nonce).setAAD(Buffer.from(place));
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64url");
}

/** @param secret another than this process's own AUTH_SECRET. @throws Error when it was not sealed here, or for another place, or with another AUTH_SECRET. */
export function unseal(sealed: string, place: string, secret?: string): string {
  const bytes = Buffer.from(sealed, "base64url");
  const nonce = bytes.subarray(0, NONCE_BYTES);
  const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
  const decipher = createDecipheriv("aes-256-gcm", sealingKey(secret), nonce, { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(place))
    .setAuthTag(tag);
  try {
    return (
      decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES), undefined, "utf8") + decipher.final("utf8")
    );
  } catch {
    throw new Error("Sealed for another place, or with another AUTH_SECRET");
  }
}

/** As `unseal`, and null for nothing and for what does not open any more. */
export function unsealIfAny(sealed: string | null, place: string): string | null {
  if (sealed === null) return null;
  try {
    return unseal(sealed, place);
  } catch {
    return null;
  }
}

function sealingKey(secret = getEnv().AUTH_SECRET): Buffer {
  return createHmac("sha256", secret).update("ongi:sealing").digest();
}
