import { randomBytes } from "node:crypto";

const CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

export function digits(count: number): string {
  return Array.from(randomBytes(count), (byte) => byte % 10).join("");
}

export function newImpUid(isTaken: (impUid: string) => boolean): string {
  let impUid = `imp_${digits(12)}`;
  while (isTaken(impUid)) impUid = `imp_${digits(12)}`;
  return impUid;
}

/** 20 characters in base 32, as the gateway has sent since 2024. */
export function newCancellationId(): string {
  return Array.from(randomBytes(20), (byte) => CROCKFORD[byte % 32]).join("");
}

export function newHex(bytes: number): string {
  return randomBytes(bytes).toString("hex");
}
