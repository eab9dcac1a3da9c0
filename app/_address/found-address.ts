import { KOREAN_POSTCODE } from "@/lib/postcode";

/** An address as the framed search found it. */
export type FoundAddress = { postcode: string; line1: string };

/** What of it is filled in: `line2` is there, and empty, where the details of another house were typed. */
export type FilledAddress = FoundAddress & { line2?: "" };

/** What the frame said, or null for what is not its word. Messages are strangers' until they are read. */
export function readFrameMessage(data: unknown): "closed" | "by hand" | FoundAddress | null {
  if (typeof data !== "object" || data === null || !("type" in data)) return null;
  if (data.type === "postcode:closed") return "closed";
  if (data.type === "postcode:by-hand") return "by hand";
  if (data.type !== "postcode:chosen" || !("postcode" in data) || !("line1" in data)) return null;
  const { postcode, line1 } = data;
  if (typeof postcode !== "string" || !KOREAN_POSTCODE.test(postcode)) return null;
  return typeof line1 === "string" && line1 !== "" ? { postcode, line1: line1.slice(0, 100) } : null;
}
