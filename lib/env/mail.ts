import { z } from "zod";

const ADDRESS = String.raw`[^<>\s@\p{Cc}]+@[^<>\s@\p{Cc}]+`;
const SENDER = new RegExp(String.raw`^(?:[^<>\p{Cc}]+ <${ADDRESS}>|${ADDRESS})$`, "u");

export const mailShape = {
  /** `smtp://user:password@host:587` (TLS where the server has it), or `smtps://` for TLS from the first byte. */
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: "must be an smtp:// or smtps:// address" }).optional(),
  /** Who writes: `hello@ongi.example` or `온기 <hello@ongi.example>`. */
  MAIL_FROM: z.string().regex(SENDER, "must be an address, or a name and <an address>").optional(),
};

type MailEnv = z.infer<z.ZodObject<typeof mailShape>>;

export function checkMail({ SMTP_URL, MAIL_FROM }: MailEnv, context: z.RefinementCtx): void {
  if (SMTP_URL === undefined || MAIL_FROM !== undefined) return;
  context.addIssue({
    code: "custom",
    path: ["MAIL_FROM"],
    message: "is needed with SMTP_URL: who writes to the shoppers",
  });
}
